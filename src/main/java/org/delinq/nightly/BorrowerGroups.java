package org.delinq.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.SortedRecords;
import org.delinq.worklist.BorrowerRecord;
import org.jspecify.annotations.Nullable;

/** Sorted records borrower by borrower; memory holds one record. */
final class BorrowerGroups {
  private final SortedRecords records;
  private final ByteArrayInput input = new ByteArrayInput(new byte[0]);
  private @Nullable BorrowerRecord next;

  BorrowerGroups(SortedRecords records) {
    this.records = records;
    advance();
  }

  /**
   * The records of the next borrower, to be read to their end before the next call; absent after
   * the last borrower.
   */
  @Nullable Iterator<BorrowerRecord> nextGroup() {
    BorrowerRecord first = next;
    return first == null ? null : new Group(first.borrowerId());
  }

  private void advance() {
    if (!records.next()) {
      next = null;
      return;
    }
    records.readValue(input);
    try {
      next = BorrowerRecord.readFrom(input);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private final class Group implements Iterator<BorrowerRecord> {
    private final String borrowerId;

    Group(String borrowerId) {
      this.borrowerId = borrowerId;
    }

    @Override
    public boolean hasNext() {
      return next != null && next.borrowerId().equals(borrowerId);
    }

    @Override
    public BorrowerRecord next() {
      BorrowerRecord current = next;
      if (current == null || !hasNext()) {
        throw new NoSuchElementException();
      }
      advance();
      return current;
    }
  }
}

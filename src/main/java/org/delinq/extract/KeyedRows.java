package org.delinq.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.ExtractLayout;
import org.delinq.extract.row.Fault;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.extract.row.RowScanner;

/**
 * The rows of one loan whose key holds the loan id, good in themselves: loans, instalments. Of rows
 * with the same key and content the first counts; of rows with the same key and other content none
 * does (extracts.md section 3). A copy of each line is kept for that rare comparison.
 *
 * @param <T> what a row says
 */
final class KeyedRows<T> {
  private final ExtractKind kind;
  private final RowScanner again;
  private final List<T> values = new ArrayList<>();
  private long[] keys = new long[32];
  private long[] numbers = new long[32];
  private int[] ends = new int[32];
  private byte[] lines = new byte[4096];
  private boolean ascending = true;
  private boolean contradicted;

  KeyedRows(ExtractKind kind, ExtractLayout layout) {
    this.kind = kind;
    this.again = new RowScanner(layout);
  }

  void clear() {
    values.clear();
    ascending = true;
    contradicted = false;
  }

  /**
   * Adds the row a cursor stands on.
   *
   * @param key what tells it apart from the other rows
   */
  void add(RowCursor row, long key, T value) {
    int at = values.size();
    if (at == keys.length) {
      keys = Arrays.copyOf(keys, at * 2);
      numbers = Arrays.copyOf(numbers, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
    }
    int start = start(at);
    int length = row.to() - row.from();
    if (start + length > lines.length) {
      lines = Arrays.copyOf(lines, Math.max(lines.length * 2, start + length));
    }
    System.arraycopy(row.bytes(), row.from(), lines, start, length);
    ends[at] = start + length;
    keys[at] = key;
    numbers[at] = row.line();
    ascending &= at == 0 || keys[at - 1] < key;
    values.add(value);
  }

  private int start(int at) {
    return at == 0 ? 0 : ends[at - 1];
  }

  /**
   * Sets the duplicates aside and returns what the other rows say, in the order they were added.
   */
  List<T> settle(SetAside aside) {
    if (ascending) {
      return new ArrayList<>(values);
    }
    boolean[] duplicates = duplicates();
    List<T> kept = new ArrayList<>();
    for (int at = 0; at < values.size(); at++) {
      if (duplicates[at]) {
        again.scan(lines, start(at), ends[at]);
        aside.add(quarantined(at, again.duplicateFault()));
      } else {
        kept.add(values.get(at));
      }
    }
    return kept;
  }

  private boolean[] duplicates() {
    boolean[] duplicates = new boolean[values.size()];
    if (!ascending) {
      List<Integer> order =
          IntStream.range(0, values.size())
              .boxed()
              .sorted(Comparator.comparingLong((Integer at) -> keys[at]).thenComparingInt(at -> at))
              .toList();
      int first = 0;
      for (int i = 1; i <= order.size(); i++) {
        if (i == order.size() || keys[order.get(i)] != keys[order.get(first)]) {
          settleGroup(order.subList(first, i), duplicates);
          first = i;
        }
      }
    }
    return duplicates;
  }

  private void settleGroup(List<Integer> group, boolean[] duplicates) {
    if (group.size() == 1) {
      return;
    }
    byte[] content = content(group.get(0));
    boolean same = group.stream().allMatch(at -> Arrays.equals(content, content(at)));
    contradicted |= !same;
    for (int at : same ? group.subList(1, group.size()) : group) {
      duplicates[at] = true;
    }
  }

  private byte[] content(int at) {
    again.scan(lines, start(at), ends[at]);
    return again.content();
  }

  /** Whether rows with the same key had other content. */
  boolean isContradicted() {
    return contradicted;
  }

  /** Sets everything aside: duplicates as such, the others for belonging to an unknown loan. */
  void settleUnknownLoan(SetAside aside) {
    boolean[] duplicates = duplicates();
    int loanId = kind.indexOf("loan_id");
    for (int at = 0; at < values.size(); at++) {
      again.scan(lines, start(at), ends[at]);
      Fault fault =
          duplicates[at]
              ? again.duplicateFault()
              : again.fault(QuarantineReason.UNKNOWN_LOAN, loanId);
      aside.add(quarantined(at, fault));
    }
  }

  private QuarantinedRow quarantined(int at, Fault fault) {
    return new QuarantinedRow(
        kind,
        numbers[at],
        again.shownLoanId(),
        fault,
        Arrays.copyOfRange(lines, start(at), ends[at]));
  }
}

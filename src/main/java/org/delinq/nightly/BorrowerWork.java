package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.delinq.classification.DebtorGroup;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.Tier;
import org.delinq.snapshot.Codes;
import org.delinq.storage.AppendedFile;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.ExternalSort;
import org.delinq.storage.RecordFileWriter;
import org.delinq.storage.SortedRecords;
import org.delinq.storage.WorkFiles;

/**
 * Step {@code borrowers}: brings the loans of each borrower together and hands every partition of
 * {@code classify} what the debtor rule asks of its loans, in loan order. Memory holds the loans of
 * one borrower.
 */
final class BorrowerWork implements StepFactory.Work {
  private final NightContext night;
  private final ByteArrayInput input = new ByteArrayInput(new byte[0]);
  private final ByteArrayOutput key = new ByteArrayOutput();
  private final ByteArrayOutput value = new ByteArrayOutput();

  BorrowerWork(NightContext night) {
    this.night = night;
  }

  @Override
  public StepFactory.Counts run() throws IOException {
    long members = 0;
    long asked = 0;
    WorkFiles.createFolder(night.folder().borrowers());
    try (ExternalSort asks = night.sort("debtor-asks")) {
      try (ExternalSort groups = night.sort("debtors")) {
        night.addAll(groups, "age", AgeWriter.DEBTORS);
        SortedRecords sorted = groups.sorted();
        List<DebtorMember.InGroup> group = new ArrayList<>();
        byte[] groupKey = {};
        while (sorted.next()) {
          byte[] nextKey =
              Arrays.copyOfRange(
                  sorted.array(), sorted.keyOffset(), sorted.keyOffset() + sorted.keyLength());
          if (!Arrays.equals(groupKey, nextKey)) {
            asked += ask(groupKey, group, asks);
            group.clear();
            groupKey = nextKey;
          }
          sorted.readValue(input);
          group.add(DebtorMember.InGroup.readFrom(input));
          members++;
        }
        asked += ask(groupKey, group, asks);
      }
      write(asks.sorted());
    }
    return new StepFactory.Counts(members, asked);
  }

  private long ask(byte[] groupKey, List<DebtorMember.InGroup> group, ExternalSort asks)
      throws IOException {
    if (group.size() < 2) {
      return 0;
    }
    DebtorGroup debtor = new DebtorGroup(DebtorKind.values()[groupKey[groupKey.length - 1]]);
    for (DebtorMember.InGroup member : group) {
      debtor.add(member.outstandingPrincipal(), member.standing());
    }
    long asked = 0;
    for (DebtorMember.InGroup member : group) {
      Tier ask =
          debtor.askOf(
              member.standing(), night.policy().product(member.productCode()).classification());
      if (ask != null) {
        key.truncate(0);
        key.writeInt(member.partition());
        key.writeText(member.loanId());
        value.truncate(0);
        value.writeUTF(member.loanId());
        Codes.write(value, ask);
        asks.add(key, value);
        asked++;
      }
    }
    return asked;
  }

  private void write(SortedRecords asks) throws IOException {
    boolean more = asks.next();
    for (int partition = 0; partition < night.ranges().size(); partition++) {
      Path path = night.folder().debtorAsks(partition);
      try (AppendedFile file = new AppendedFile(path, 0)) {
        RecordFileWriter writer = new RecordFileWriter(file);
        while (more && partitionOf(asks) == partition) {
          value.truncate(0);
          value.write(asks.array(), asks.valueOffset(), asks.valueLength());
          writer.write(value);
          more = asks.next();
        }
      }
    }
  }

  private int partitionOf(SortedRecords asks) throws IOException {
    asks.readKey(input);
    return input.readInt();
  }
}

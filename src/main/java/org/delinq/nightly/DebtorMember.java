package org.delinq.nightly;

import java.io.DataInput;
import java.io.IOException;
import org.delinq.classification.OwnClassification;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.Loan;
import org.delinq.loan.Tier;
import org.delinq.snapshot.Codes;
import org.delinq.storage.ByteArrayOutput;

/**
 * A loan the debtor rule looks at.
 *
 * @param outstandingPrincipal fen
 * @param standing its tier by its own facts, without the debtor rule and overrides
 */
record DebtorMember(
    String borrowerId,
    DebtorKind kind,
    String loanId,
    long outstandingPrincipal,
    Tier standing,
    String productCode) {

  static DebtorMember of(Loan loan, OwnClassification own) {
    return new DebtorMember(
        loan.borrowerId(),
        loan.debtorKind(),
        loan.loanId(),
        loan.outstandingPrincipal(),
        own.standing(),
        loan.productCode());
  }

  /** Its record: the key brings the loans of one group together. */
  void writeKey(ByteArrayOutput key) {
    key.writeText(borrowerId);
    key.writeByte(0);
    key.writeByte(kind.ordinal());
  }

  void writeTo(ByteArrayOutput value, int partition) throws IOException {
    value.writeInt(partition);
    value.writeUTF(loanId);
    value.writeLong(outstandingPrincipal);
    Codes.write(value, standing);
    value.writeUTF(productCode);
  }

  /** The part of a record that {@link BorrowerWork} needs. */
  record InGroup(
      int partition, String loanId, long outstandingPrincipal, Tier standing, String productCode) {
    static InGroup readFrom(DataInput in) throws IOException {
      return new InGroup(
          in.readInt(),
          in.readUTF(),
          in.readLong(),
          Codes.require(Codes.read(in, Tier.values())),
          in.readUTF());
    }
  }
}

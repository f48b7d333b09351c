package org.delinq.nightly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.delinq.ageing.Arrears;
import org.delinq.classification.OwnClassification;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.LoanStatus;
import org.delinq.policy.CollectionStage;
import org.delinq.report.LoanExtras;
import org.delinq.snapshot.Codes;
import org.delinq.snapshot.LoanIdentity;
import org.delinq.snapshot.PreviousLoan;
import org.delinq.storage.ByteArrayInput;
import org.delinq.worklist.LoanWorkFacts;
import org.jspecify.annotations.Nullable;

/** The binary form of {@link AgedItem}s between {@code age} and {@code classify}. */
final class AgedItemCodec {
  private static final int AGED = 1;
  private static final int CARRIED_OVER = 2;
  private static final int DEPARTED = 3;
  private static final int CLOSED = 4;
  private static final DebtorKind[] DEBTOR_KINDS = DebtorKind.values();
  private static final GuaranteeType[] GUARANTEE_TYPES = GuaranteeType.values();
  private static final LoanStatus[] STATUSES = LoanStatus.values();
  private static final CollectionStage[] STAGES = CollectionStage.values();

  private AgedItemCodec() {}

  static void write(DataOutput out, AgedItem item) throws IOException {
    if (item instanceof AgedItem.Aged aged) {
      out.writeByte(AGED);
      writeAged(out, aged);
    } else if (item instanceof AgedItem.CarriedOver carried) {
      out.writeByte(CARRIED_OVER);
      out.writeUTF(carried.loanId());
      out.writeInt(carried.row().length);
      out.write(carried.row());
    } else if (item instanceof AgedItem.Closed closed) {
      out.writeByte(CLOSED);
      out.writeUTF(closed.loanId());
      out.writeUTF(closed.borrowerId());
      writePrevious(out, closed.previous());
      writeWork(out, closed.work());
    } else if (item instanceof AgedItem.Departed departed) {
      out.writeByte(DEPARTED);
      out.writeUTF(departed.loanId());
      departed.previous().writeTo(out);
    }
  }

  static AgedItem read(ByteArrayInput in, int businessDate) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case AGED -> readAged(in, businessDate);
      case CARRIED_OVER -> {
        String loanId = in.readUTF();
        byte[] row = new byte[in.readInt()];
        in.readFully(row);
        yield new AgedItem.CarriedOver(loanId, row);
      }
      case CLOSED ->
          new AgedItem.Closed(in.readUTF(), in.readUTF(), readPrevious(in), readWork(in));
      case DEPARTED -> new AgedItem.Departed(in.readUTF(), PreviousLoan.readFrom(in));
      default -> throw new IOException("unknown aged record " + kind);
    };
  }

  private static void writeAged(DataOutput out, AgedItem.Aged aged) throws IOException {
    writeIdentity(out, aged.identity());
    out.writeLong(aged.outstandingPrincipal());
    writeArrears(out, aged.arrears());
    aged.own().writeTo(out);
    out.writeLong(aged.reportedOverdue());
    Codes.write(out, aged.stage());
    out.writeInt(aged.flags());
    aged.extras().writeTo(out);
    writePrevious(out, aged.previous());
    writeWork(out, aged.work());
  }

  private static AgedItem.Aged readAged(ByteArrayInput in, int businessDate) throws IOException {
    return new AgedItem.Aged(
        readIdentity(in),
        in.readLong(),
        readArrears(in),
        OwnClassification.readFrom(in, businessDate),
        in.readLong(),
        Codes.read(in, STAGES),
        in.readInt(),
        LoanExtras.readFrom(in),
        readPrevious(in),
        readWork(in));
  }

  private static void writePrevious(DataOutput out, @Nullable PreviousLoan previous)
      throws IOException {
    out.writeBoolean(previous != null);
    if (previous != null) {
      previous.writeTo(out);
    }
  }

  private static @Nullable PreviousLoan readPrevious(DataInput in) throws IOException {
    return in.readBoolean() ? PreviousLoan.readFrom(in) : null;
  }

  private static void writeWork(DataOutput out, @Nullable LoanWorkFacts work) throws IOException {
    out.writeBoolean(work != null);
    if (work != null) {
      work.writeTo(out);
    }
  }

  private static @Nullable LoanWorkFacts readWork(DataInput in) throws IOException {
    return in.readBoolean() ? LoanWorkFacts.readFrom(in) : null;
  }

  private static void writeIdentity(DataOutput out, LoanIdentity identity) throws IOException {
    out.writeUTF(identity.loanId());
    out.writeUTF(identity.borrowerId());
    out.writeUTF(identity.branchCode());
    out.writeUTF(identity.officerId());
    Codes.writeText(out, identity.regionCode());
    out.writeUTF(identity.productCode());
    Codes.write(out, identity.debtorKind());
    Codes.write(out, identity.guaranteeType());
    Codes.writeText(out, identity.industryCode());
    Codes.write(out, identity.status());
  }

  private static LoanIdentity readIdentity(ByteArrayInput in) throws IOException {
    return new LoanIdentity(
        in.readUTF(),
        in.readUTF(),
        in.readRepeatedUTF(),
        in.readRepeatedUTF(),
        readRepeatedText(in),
        in.readRepeatedUTF(),
        Codes.require(Codes.read(in, DEBTOR_KINDS)),
        Codes.require(Codes.read(in, GUARANTEE_TYPES)),
        readRepeatedText(in),
        Codes.require(Codes.read(in, STATUSES)));
  }

  /** What {@link Codes#writeText} wrote. */
  private static @Nullable String readRepeatedText(ByteArrayInput in) throws IOException {
    return in.readBoolean() ? in.readRepeatedUTF() : null;
  }

  private static void writeArrears(DataOutput out, Arrears arrears) throws IOException {
    out.writeInt(arrears.daysPastDue());
    out.writeBoolean(arrears.inGrace());
    out.writeInt(arrears.delinquentDays());
    out.writeInt(arrears.delinquentSince());
    out.writeInt(arrears.principalDpd());
    out.writeInt(arrears.interestDpd());
    out.writeInt(arrears.overdueInstalments());
    out.writeLong(arrears.overduePrincipal());
    out.writeLong(arrears.overdueInterest());
    out.writeLong(arrears.overdueFee());
    out.writeLong(arrears.penaltyDue());
    out.writeLong(arrears.compoundDue());
    out.writeLong(arrears.unapplied());
    out.writeInt(arrears.nextDueOn());
    out.writeLong(arrears.nextDueAmount());
    out.writeUTF(arrears.paymentHistory());
    out.writeInt(arrears.worstDpd12m());
    out.writeInt(arrears.curedOn());
    out.writeInt(arrears.cleanPeriods());
    out.writeLong(arrears.unpaidPrincipal());
    out.writeLong(arrears.unpaidTotal());
  }

  private static Arrears readArrears(ByteArrayInput in) throws IOException {
    return new Arrears(
        in.readInt(),
        in.readBoolean(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readInt(),
        in.readLong(),
        in.readRepeatedUTF(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readLong(),
        in.readLong());
  }
}

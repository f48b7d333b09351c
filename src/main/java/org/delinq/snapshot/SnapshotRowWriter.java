package org.delinq.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.storage.ByteArrayOutput;

/**
 * Writes rows of {@code loan-status.csv} by bytes (outputs.md section 1). {@link SnapshotRow} reads
 * them back.
 */
public final class SnapshotRowWriter {
  private static final byte[] ABSENT = {};
  private static final byte[][] DEBTOR_KINDS = names(DebtorKind.values());
  private static final byte[][] GUARANTEE_TYPES = names(GuaranteeType.values());
  private static final byte[][] STATUSES = names(LoanStatus.values());
  private static final byte[][] TIERS = names(Tier.values());
  private static final LoanFlag[] FLAGS = LoanFlag.values();

  private SnapshotRowWriter() {}

  private static byte[][] names(Enum<?>[] codes) {
    return Arrays.stream(codes)
        .map(code -> code.name().getBytes(StandardCharsets.US_ASCII))
        .toArray(byte[][]::new);
  }

  /** Appends one row with its line end. */
  public static void write(ByteArrayOutput out, SnapshotLoan loan) {
    CsvBytes.writeDay(out, loan.businessDate());
    writeIdentity(out, loan.identity());
    yuan(out, loan.outstandingPrincipal());
    writeArrears(out, loan.arrears());
    writeClassification(out, loan);
    text(out, loan.stage() == null ? "" : loan.stage().name());
    writeFlags(out, loan.flags());
    out.writeByte('\n');
  }

  private static void writeIdentity(ByteArrayOutput out, LoanIdentity identity) {
    text(out, identity.loanId());
    text(out, identity.borrowerId());
    text(out, identity.branchCode());
    text(out, identity.officerId());
    text(out, identity.regionCode() == null ? "" : identity.regionCode());
    text(out, identity.productCode());
    code(out, DEBTOR_KINDS[identity.debtorKind().ordinal()]);
    code(out, GUARANTEE_TYPES[identity.guaranteeType().ordinal()]);
    text(out, identity.industryCode() == null ? "" : identity.industryCode());
    code(out, STATUSES[identity.status().ordinal()]);
  }

  private static void writeArrears(ByteArrayOutput out, Arrears arrears) {
    number(out, arrears.daysPastDue());
    out.writeByte(',');
    out.writeByte(arrears.inGrace() ? 'Y' : 'N');
    number(out, arrears.delinquentDays());
    day(out, arrears.delinquentSince());
    number(out, arrears.principalDpd());
    number(out, arrears.interestDpd());
    number(out, arrears.overdueInstalments());
    yuan(out, arrears.overduePrincipal());
    yuan(out, arrears.overdueInterest());
    yuan(out, arrears.overdueFee());
    yuan(out, arrears.penaltyDue());
    yuan(out, arrears.compoundDue());
    yuan(out, arrears.unapplied());
    day(out, arrears.nextDueOn());
    out.writeByte(',');
    if (arrears.nextDueOn() != Day.NONE) {
      CsvBytes.writeYuan(out, arrears.nextDueAmount());
    }
    text(out, arrears.paymentHistory());
    number(out, arrears.worstDpd12m());
    day(out, arrears.curedOn());
    number(out, arrears.cleanPeriods());
  }

  private static void writeClassification(ByteArrayOutput out, SnapshotLoan loan) {
    Tier previous = loan.previousTier();
    code(out, previous == null ? ABSENT : TIERS[previous.ordinal()]);
    Tier tier = loan.tier();
    code(out, tier == null ? ABSENT : TIERS[tier.ordinal()]);
    text(out, loan.tierRules());
    day(out, loan.tierSince());
    day(out, loan.nplSince());
    out.writeByte(',');
    if (loan.daysToDowngrade() != SnapshotLoan.NO_DOWNGRADE) {
      CsvBytes.writeNumber(out, loan.daysToDowngrade());
    }
    day(out, loan.restructuredUntil());
    text(out, loan.accrualStatus() == null ? "" : loan.accrualStatus().name());
    if (loan.isActive()) {
      yuan(out, loan.provisionGeneral());
      yuan(out, loan.provisionSpecial());
      yuan(out, loan.reportedOverdue());
    } else {
      out.writeText(",,,");
    }
  }

  private static void writeFlags(ByteArrayOutput out, int flags) {
    out.writeByte(',');
    boolean first = true;
    for (LoanFlag flag : FLAGS) {
      if (flag.isIn(flags)) {
        if (!first) {
          out.writeByte('|');
        }
        out.writeText(flag.name());
        first = false;
      }
    }
  }

  private static void text(ByteArrayOutput out, String text) {
    out.writeByte(',');
    CsvBytes.writeText(out, text);
  }

  private static void code(ByteArrayOutput out, byte[] code) {
    out.writeByte(',');
    out.write(code);
  }

  private static void number(ByteArrayOutput out, long number) {
    out.writeByte(',');
    CsvBytes.writeNumber(out, number);
  }

  private static void yuan(ByteArrayOutput out, long fen) {
    out.writeByte(',');
    CsvBytes.writeYuan(out, fen);
  }

  private static void day(ByteArrayOutput out, int day) {
    out.writeByte(',');
    CsvBytes.writeDay(out, day);
  }
}

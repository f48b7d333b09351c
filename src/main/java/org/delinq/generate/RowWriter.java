package org.delinq.generate;

import org.delinq.calendar.Day;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt.Components;
import org.delinq.money.Percent;
import org.delinq.snapshot.CsvBytes;
import org.delinq.storage.ByteArrayOutput;
import org.jspecify.annotations.Nullable;

/** Writes what the extracts of a business date say about a made-up loan. */
final class RowWriter {
  private static final int NUMBER_WIDTH = 9;
  private static final int SERIAL_WIDTH = 3;

  private RowWriter() {}

  /** {@code "L000000042"}. */
  static String loanId(MadeUpLoan loan) {
    return "L" + Institution.digits(loan.number(), NUMBER_WIDTH);
  }

  /** Appends the rows of one loan as they were known at the end of the day. */
  static void write(RowBatch batch, MadeUpLoan loan, int day) {
    if (loan.terms().disbursedOn() > day) {
      return;
    }
    String loanId = loanId(loan);
    writeLoan(batch, loanId, loan, day);
    if (loan.isPlanPrinted()) {
      for (Instalment row : loan.plan()) {
        if (row.agreedOn() <= day) {
          writeInstalment(batch, loanId, row, day);
        }
      }
    }
    writePayments(batch, loanId, loan, day);
    writeHappenings(batch, loanId, loan, day);
    writeCalls(batch, loanId, loan, day);
  }

  private static void writeLoan(RowBatch batch, String loanId, MadeUpLoan loan, int day) {
    ByteArrayOutput out = batch.bytes(Extract.LOANS);
    Borrower borrower = loan.borrower();
    Terms terms = loan.terms(day);
    long outstanding = loan.outstandingPrincipal(day);
    out.writeText(loanId);
    text(out, borrower.borrowerId());
    text(out, borrower.householdId());
    text(out, borrower.name());
    text(out, borrower.phone());
    text(out, borrower.idNumber());
    text(out, borrower.address());
    text(out, borrower.debtorKind().name());
    text(out, borrower.branchCode());
    text(out, borrower.officerId());
    text(out, borrower.regionCode());
    text(out, terms.productCode());
    text(out, terms.guaranteeType().name());
    day(out, loan.guaranteeUntil());
    text(out, terms.creditRating().name());
    yuan(out, terms.contractAmount());
    yuan(out, outstanding);
    percent(out, terms.annualRate());
    percent(out, terms.penaltyUplift());
    day(out, terms.disbursedOn());
    day(out, terms.maturesOn());
    text(out, terms.repaymentMethod().name());
    number(out, terms.monthsBetween());
    optionalNumber(out, terms.dueDay(), 0);
    day(out, terms.firstDueOn());
    optionalNumber(out, terms.graceDays(), Loan.POLICY_GRACE);
    text(out, loan.status(day).name());
    day(out, loan.writtenOffOn(day));
    text(out, terms.subsidyProgram());
    text(out, terms.compensationProgram());
    text(out, terms.industryCode());
    text(out, loan.previousTier() == null ? null : loan.previousTier().name());
    batch.endRow(Extract.LOANS, outstanding);
  }

  private static void writeInstalment(RowBatch batch, String loanId, Instalment row, int day) {
    ByteArrayOutput out = batch.bytes(Extract.INSTALMENTS);
    out.writeText(loanId);
    number(out, row.number());
    day(out, row.dueOn());
    yuan(out, row.principal());
    yuan(out, row.interest());
    optionalYuan(out, row.fee());
    day(out, row.agreedOn() == Day.ALWAYS ? Day.NONE : row.agreedOn());
    day(out, row.replacedOn() <= day ? row.replacedOn() : Day.NONE);
    batch.endRow(Extract.INSTALMENTS, row.total());
  }

  private static void writePayments(RowBatch batch, String loanId, MadeUpLoan loan, int day) {
    ByteArrayOutput out = batch.bytes(Extract.REPAYMENTS);
    for (int i = 0; i < loan.payments().size(); i++) {
      Payment payment = loan.payments().get(i);
      if (payment.seenOn() > day) {
        continue;
      }
      serial(out, 'R', loan, i);
      text(out, loanId);
      day(out, payment.valueOn());
      yuan(out, payment.amount());
      components(out, payment.components());
      text(out, payment.payer() == Payer.BORROWER ? null : payment.payer().name());
      out.writeByte(',');
      if (payment.reverses() != null) {
        serial(out, 'R', loan, loan.payments().indexOf(payment.reverses()));
      }
      batch.endRow(Extract.REPAYMENTS, payment.amount());
    }
  }

  private static void components(ByteArrayOutput out, @Nullable Components components) {
    if (components == null) {
      out.writeText(",,,,");
      return;
    }
    yuan(out, components.principal());
    yuan(out, components.interest());
    yuan(out, components.penalty());
    yuan(out, components.fee());
  }

  private static void writeHappenings(RowBatch batch, String loanId, MadeUpLoan loan, int day) {
    ByteArrayOutput out = batch.bytes(Extract.EVENTS);
    for (int i = 0; i < loan.happenings().size(); i++) {
      Happening event = loan.happenings().get(i);
      if (event.seenOn() <= day) {
        serial(out, 'E', loan, i);
        text(out, loanId);
        text(out, event.kind().name());
        day(out, event.effectiveOn());
        day(out, event.expiresOn());
        text(out, event.value());
        text(out, event.approvedBy());
        text(out, event.note());
        batch.endRow(Extract.EVENTS, 0);
      }
    }
  }

  private static void writeCalls(RowBatch batch, String loanId, MadeUpLoan loan, int day) {
    ByteArrayOutput out = batch.bytes(Extract.CONTACTS);
    for (int i = 0; i < loan.calls().size(); i++) {
      Call call = loan.calls().get(i);
      if (call.day() <= day) {
        serial(out, 'K', loan, i);
        text(out, loanId);
        day(out, call.day());
        time(out, call.secondOfDay());
        text(out, call.channel().name());
        text(out, call.outcome().name());
        text(out, call.party().name());
        text(out, call.cause() == null ? null : call.cause().name());
        text(out, call.officerId());
        batch.endRow(Extract.CONTACTS, 0);
      }
    }
  }

  /** {@code R000000042-003}: ascending with the loans, and within a loan. */
  private static void serial(ByteArrayOutput out, char kind, MadeUpLoan loan, int index) {
    out.writeByte(kind);
    digits(out, loan.number(), NUMBER_WIDTH);
    out.writeByte('-');
    digits(out, index + 1L, SERIAL_WIDTH);
  }

  private static void digits(ByteArrayOutput out, long number, int width) {
    if (width > 1) {
      digits(out, number / 10, width - 1);
    }
    out.writeByte('0' + (int) (number % 10));
  }

  private static void time(ByteArrayOutput out, int secondOfDay) {
    out.writeByte('T');
    digits(out, secondOfDay / 3_600, 2);
    out.writeByte(':');
    digits(out, secondOfDay / 60 % 60, 2);
    out.writeByte(':');
    digits(out, secondOfDay % 60, 2);
  }

  private static void text(ByteArrayOutput out, @Nullable String text) {
    out.writeByte(',');
    CsvBytes.writeText(out, text);
  }

  private static void day(ByteArrayOutput out, int day) {
    out.writeByte(',');
    CsvBytes.writeDay(out, day);
  }

  private static void yuan(ByteArrayOutput out, long fen) {
    out.writeByte(',');
    CsvBytes.writeYuan(out, fen);
  }

  private static void optionalYuan(ByteArrayOutput out, long fen) {
    out.writeByte(',');
    if (fen != 0) {
      CsvBytes.writeYuan(out, fen);
    }
  }

  private static void number(ByteArrayOutput out, int number) {
    out.writeByte(',');
    CsvBytes.writeNumber(out, number);
  }

  private static void optionalNumber(ByteArrayOutput out, int number, int blank) {
    out.writeByte(',');
    if (number != blank) {
      CsvBytes.writeNumber(out, number);
    }
  }

  private static void percent(ByteArrayOutput out, @Nullable Percent percent) {
    out.writeByte(',');
    if (percent != null) {
      out.writeText(percent.toString());
    }
  }
}

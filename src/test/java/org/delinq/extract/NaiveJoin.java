package org.delinq.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.delinq.calendar.Day;
import org.delinq.extract.row.ContactRow;
import org.delinq.extract.row.EventRow;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.ExtractLayout;
import org.delinq.extract.row.ExtractRow;
import org.delinq.extract.row.Fault;
import org.delinq.extract.row.InstalmentRow;
import org.delinq.extract.row.LoanRow;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.extract.row.RepaymentRow;
import org.delinq.extract.row.RowScanner;
import org.delinq.loan.Contact;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Receipt;
import org.delinq.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * The join as extracts.md section 3 words it, everything in memory: all rows of all files, grouped
 * by maps. What is wrong with a row alone it leaves to the readers of rows.
 */
final class NaiveJoin {
  private final Policy policy;
  private final Map<ExtractKind, List<Row>> rows = new EnumMap<>(ExtractKind.class);
  private final Set<String> incomplete = new HashSet<>();

  /** A non-empty line. */
  private static final class Row {
    private final ExtractKind kind;
    private final long line;
    private final String loanId;
    private final boolean named;
    private @Nullable Fault fault;
    private String key = "";
    private List<String> content = List.of();
    private boolean repeated;
    private @Nullable Object value;
    private String reverses = "";
    private Fault duplicate = new Fault(QuarantineReason.DUPLICATE_ID, "", "");
    private Fault unknownLoan = new Fault(QuarantineReason.UNKNOWN_LOAN, "", "");

    private Row(ExtractKind kind, long line, RowScanner scanner) {
      this.kind = kind;
      this.line = line;
      this.loanId = scanner.shownLoanId();
      this.named = scanner.namesLoan();
    }

    private String told(Fault why) {
      return String.join(
          " ",
          kind.label(),
          Long.toString(line),
          loanId,
          why.reason().name(),
          why.column(),
          why.value());
    }
  }

  NaiveJoin(Path folder, Policy policy) {
    this.policy = policy;
    for (ExtractKind kind : ExtractHeads.KINDS) {
      Path file = folder.resolve(kind.fileName());
      if (Files.exists(file)) {
        rows.put(kind, read(kind, file));
      }
    }
    rows.values().forEach(NaiveJoin::findDuplicates);
    findUnknownLoans();
    resolveReversals();
    rows.values().forEach(this::noteIncomplete);
  }

  private List<Row> read(ExtractKind kind, Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    List<Row> found = new ArrayList<>();
    RowScanner scanner = null;
    ExtractRow reader = null;
    long number = 0;
    int start = 0;
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      byte[] line = Arrays.copyOfRange(bytes, start, end);
      if (line.length > 0 && line[line.length - 1] == '\r') {
        line = Arrays.copyOf(line, line.length - 1);
      }
      start = end + 1;
      number++;
      if (number == 1) {
        ExtractLayout layout =
            ExtractLayout.of(kind, ReceivedExtracts.settingsOf(kind, Map.of()), line, "test");
        scanner = new RowScanner(layout);
        reader = ExtractRow.of(layout, policy);
      } else if (line.length > 0 && scanner != null && reader != null) {
        Fault physical = scanner.scan(line, 0, line.length);
        Row row = new Row(kind, number, scanner);
        row.fault = physical == null ? reader.parse(scanner) : physical;
        if (row.fault == null) {
          readGood(row, scanner, reader);
        }
        found.add(row);
      }
    }
    return found;
  }

  private static void readGood(Row row, RowScanner scanner, ExtractRow reader) {
    for (int column = 0; column < row.kind.columns().size(); column++) {
      row.content = new ArrayList<>(row.content);
      row.content.add(scanner.text(column));
    }
    row.duplicate = scanner.duplicateFault();
    row.unknownLoan = scanner.fault(QuarantineReason.UNKNOWN_LOAN, row.kind.indexOf("loan_id"));
    String id = scanner.text(0);
    row.key = id;
    if (reader instanceof LoanRow loan) {
      row.value = loan.loan(scanner);
    } else if (reader instanceof InstalmentRow instalment) {
      row.value = instalment.instalment(Day.ALWAYS);
      row.key = id + " " + instalment.number() + " " + instalment.agreedOn();
    } else if (reader instanceof RepaymentRow repayment) {
      row.value = repayment.receipt(id, Day.NEVER);
      row.reverses = scanner.text(RepaymentRow.REVERSES);
    } else if (reader instanceof EventRow event) {
      row.value = event.event(id);
    } else if (reader instanceof ContactRow contact) {
      row.value = contact.contact(id);
    }
  }

  private static void findDuplicates(List<Row> all) {
    Map<String, List<Row>> byKey = new HashMap<>();
    for (Row row : all) {
      if (row.fault == null) {
        byKey.computeIfAbsent(row.key, key -> new ArrayList<>()).add(row);
      }
    }
    for (List<Row> same : byKey.values()) {
      boolean agree = same.stream().allMatch(row -> row.content.equals(same.get(0).content));
      for (Row row : same) {
        if (same.size() > 1 && !(agree && row == same.get(0))) {
          row.fault = row.duplicate;
          row.repeated = agree;
        }
      }
    }
  }

  private List<Row> rows(ExtractKind kind) {
    return rows.getOrDefault(kind, List.of());
  }

  private void findUnknownLoans() {
    Set<String> known = new HashSet<>();
    rows(ExtractKind.LOANS).stream()
        .filter(row -> row.fault == null)
        .forEach(row -> known.add(row.loanId));
    for (List<Row> all : rows.values()) {
      for (Row row : all) {
        if (row.fault == null && !known.contains(row.loanId)) {
          row.fault = row.unknownLoan;
        }
      }
    }
  }

  private void resolveReversals() {
    Map<String, Row> receipts = new HashMap<>();
    List<Row> reversals = new ArrayList<>();
    for (Row row : rows(ExtractKind.REPAYMENTS)) {
      if (row.fault == null && row.reverses.isEmpty()) {
        receipts.put(row.key, row);
      } else if (row.fault == null) {
        reversals.add(row);
      }
    }
    reversals.sort(
        Comparator.comparingInt((Row row) -> receipt(row).valueOn())
            .thenComparing(row -> receipt(row).repaymentId()));
    for (Row reversal : reversals) {
      Row original = receipts.get(reversal.reverses);
      if (original == null
          || !original.loanId.equals(reversal.loanId)
          || receipt(original).amount() != receipt(reversal).amount()
          || receipt(original).reversedOn() != Day.NEVER) {
        reversal.fault =
            new Fault(QuarantineReason.UNKNOWN_REVERSAL, "reverses", reversal.reverses);
      } else {
        Receipt was = receipt(original);
        original.value =
            new Receipt(
                was.repaymentId(),
                was.valueOn(),
                was.amount(),
                was.components(),
                was.payer(),
                receipt(reversal).valueOn());
      }
    }
  }

  private static Receipt receipt(Row row) {
    if (row.value instanceof Receipt receipt) {
      return receipt;
    }
    throw new IllegalStateException("no receipt");
  }

  private void noteIncomplete(List<Row> all) {
    for (Row row : all) {
      boolean matters = row.kind != ExtractKind.LOANS && row.kind != ExtractKind.CONTACTS;
      if (matters && row.fault != null && row.named && !row.repeated) {
        incomplete.add(row.loanId);
      }
    }
  }

  /** Extract, line, reason, column and value of each row set aside, by extract and line. */
  List<String> aside() {
    List<String> told = new ArrayList<>();
    for (List<Row> all : rows.values()) {
      for (Row row : all) {
        if (row.fault != null) {
          told.add(row.told(row.fault));
        }
      }
    }
    return told;
  }

  /** The accepted loans by id. */
  List<LoanFile> files() {
    Map<String, Loan> loans = new TreeMap<>();
    for (Row row : rows(ExtractKind.LOANS)) {
      if (row.fault == null && row.value instanceof Loan loan) {
        loans.put(loan.loanId(), loan);
      }
    }
    List<LoanFile> files = new ArrayList<>();
    for (Loan loan : loans.values()) {
      files.add(
          new LoanFile(
              loan,
              instalments(loan),
              good(
                  loan,
                  ExtractKind.REPAYMENTS,
                  Receipt.class,
                  Comparator.comparingInt(Receipt::valueOn).thenComparing(Receipt::repaymentId)),
              good(
                  loan,
                  ExtractKind.EVENTS,
                  LoanEvent.class,
                  Comparator.comparingInt(LoanEvent::effectiveOn)
                      .thenComparing(LoanEvent::eventId)),
              good(
                  loan,
                  ExtractKind.CONTACTS,
                  Contact.class,
                  Comparator.comparing(Contact::at).thenComparing(Contact::contactId)),
              incomplete.contains(loan.loanId())));
    }
    return files;
  }

  /** A row without agreed_on is in force from disbursement. */
  private List<Instalment> instalments(Loan loan) {
    return good(
            loan,
            ExtractKind.INSTALMENTS,
            Instalment.class,
            Comparator.comparingInt(Instalment::dueOn))
        .stream()
        .map(
            row ->
                row.agreedOn() == Day.ALWAYS
                    ? new Instalment(
                        row.number(),
                        row.dueOn(),
                        row.principal(),
                        row.interest(),
                        row.fee(),
                        loan.disbursedOn(),
                        row.replacedOn())
                    : row)
        .sorted(
            Comparator.comparingInt(Instalment::dueOn)
                .thenComparingInt(Instalment::number)
                .thenComparingInt(Instalment::agreedOn)
                .thenComparingInt(Instalment::replacedOn)
                .thenComparingLong(Instalment::principal)
                .thenComparingLong(Instalment::interest)
                .thenComparingLong(Instalment::fee))
        .toList();
  }

  private <T> List<T> good(Loan loan, ExtractKind kind, Class<T> type, Comparator<T> order) {
    return rows(kind).stream()
        .filter(row -> row.fault == null && row.loanId.equals(loan.loanId()))
        .filter(row -> row.reverses.isEmpty())
        .map(row -> type.cast(row.value))
        .sorted(order)
        .toList();
  }

  /** Non-empty lines behind the header, by extract. */
  Map<ExtractKind, Long> lines() {
    Map<ExtractKind, Long> lines = new LinkedHashMap<>();
    rows.forEach((kind, all) -> lines.put(kind, Long.valueOf(all.size())));
    return lines;
  }
}

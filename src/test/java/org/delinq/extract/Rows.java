package org.delinq.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.delinq.extract.row.ExtractColumn;
import org.delinq.extract.row.ExtractKind;

/** Lines of good extracts for tests, with the fields that a test cares about changed. */
final class Rows {
  private static final Map<ExtractKind, Map<String, String>> GOOD =
      Map.of(
          ExtractKind.LOANS,
          Map.ofEntries(
              Map.entry("loan_id", "L1"),
              Map.entry("borrower_id", "B1"),
              Map.entry("borrower_name", "张三"),
              Map.entry("branch_code", "BR1"),
              Map.entry("officer_id", "OF1"),
              Map.entry("product_code", "FARMER-CREDIT"),
              Map.entry("guarantee_type", "CREDIT"),
              Map.entry("contract_amount", "50000.00"),
              Map.entry("outstanding_principal", "40000.00"),
              Map.entry("annual_rate", "3.45"),
              Map.entry("disbursed_on", "2025-01-15"),
              Map.entry("matures_on", "2026-01-15"),
              Map.entry("repayment_method", "EQUAL_INSTALMENT"),
              Map.entry("status", "ACTIVE")),
          ExtractKind.INSTALMENTS,
          Map.of(
              "loan_id", "L1",
              "instalment_no", "1",
              "due_on", "2025-02-15",
              "principal_due", "4000.00",
              "interest_due", "143.75"),
          ExtractKind.REPAYMENTS,
          Map.of(
              "repayment_id", "R1", "loan_id", "L1", "value_on", "2025-02-15", "amount", "100.00"),
          ExtractKind.EVENTS,
          Map.of("event_id", "E1", "loan_id", "L1", "kind", "PAUSE", "effective_on", "2025-03-01"),
          ExtractKind.CONTACTS,
          Map.of(
              "contact_id", "C1",
              "loan_id", "L1",
              "at", "2025-03-01T10:00:00",
              "channel", "PHONE",
              "outcome", "REACHED"),
          ExtractKind.BALANCES,
          Map.of("item", "ALLOWANCE", "balance", "1000.00"));

  private Rows() {}

  /** The header line, without its end. */
  static String header(ExtractKind kind) {
    return kind.columns().stream().map(ExtractColumn::name).collect(Collectors.joining(","));
  }

  /** A good line with changes such as {@code "loan_id=L2"}, without its end. */
  static String row(ExtractKind kind, String... changes) {
    Map<String, String> values = new LinkedHashMap<>(GOOD.get(kind));
    for (String change : changes) {
      int at = change.indexOf('=');
      values.put(kind.column(change.substring(0, at)).name(), change.substring(at + 1));
    }
    return kind.columns().stream()
        .map(column -> values.getOrDefault(column.name(), ""))
        .collect(Collectors.joining(","));
  }

  static String loan(String id, String... changes) {
    return row(ExtractKind.LOANS, with(changes, "loan_id=" + id));
  }

  static String instalment(String loan, int number, String... changes) {
    return row(
        ExtractKind.INSTALMENTS, with(changes, "loan_id=" + loan, "instalment_no=" + number));
  }

  static String repayment(String id, String loan, String... changes) {
    return row(ExtractKind.REPAYMENTS, with(changes, "repayment_id=" + id, "loan_id=" + loan));
  }

  static String event(String id, String loan, String... changes) {
    return row(ExtractKind.EVENTS, with(changes, "event_id=" + id, "loan_id=" + loan));
  }

  static String contact(String id, String loan, String... changes) {
    return row(ExtractKind.CONTACTS, with(changes, "contact_id=" + id, "loan_id=" + loan));
  }

  private static String[] with(String[] changes, String... first) {
    return Stream.of(List.of(first), List.of(changes)).flatMap(List::stream).toArray(String[]::new);
  }
}

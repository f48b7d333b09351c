package org.delinq.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.row.BalanceRow;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.Fault;
import org.delinq.extract.row.RowScanner;
import org.delinq.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * The daily figures of the bank ({@code balances.csv}), in fen.
 *
 * @param allowance the booked loan-loss allowance, absent where the bank does not say
 * @param funds what is left in compensation funds, by programme
 * @param accepted rows accepted
 * @param quarantined rows set aside
 */
public record Balances(
    @Nullable Long allowance,
    SortedMap<String, Long> funds,
    int accepted,
    List<QuarantinedRow> quarantined) {
  private static final int MOST_ROWS = 100_000;

  private record Item(@Nullable String programme, long balance) {}

  /**
   * Reads them; empty where the extract was not delivered.
   *
   * @throws DelinqException BAD_EXTRACT if the file has more than 100,000 rows
   */
  public static Balances read(ReceivedExtracts received, Policy policy) {
    ReceivedExtract extract = received.extract(ExtractKind.BALANCES);
    if (extract == null) {
      return new Balances(null, new TreeMap<>(), 0, List.of());
    }
    if (extract.rows() > MOST_ROWS) {
      throw new DelinqException(
          ErrorCode.BAD_EXTRACT,
          extract.file() + " has " + extract.rows() + " rows, but holds one row per item",
          "have the file delivered again");
    }
    List<QuarantinedRow> quarantined = new ArrayList<>();
    List<Item> items = rows(received, policy, quarantined);
    Long allowance = null;
    SortedMap<String, Long> funds = new TreeMap<>();
    for (Item item : items) {
      if (item.programme == null) {
        allowance = item.balance;
      } else {
        funds.put(item.programme, item.balance);
      }
    }
    return new Balances(allowance, funds, items.size(), quarantined);
  }

  private static List<Item> rows(
      ReceivedExtracts received, Policy policy, List<QuarantinedRow> quarantined) {
    RowScanner scanner = new RowScanner(received.layout(ExtractKind.BALANCES));
    BalanceRow row = new BalanceRow(received.layout(ExtractKind.BALANCES), policy);
    KeyedRows<Item> rows =
        new KeyedRows<>(ExtractKind.BALANCES, received.layout(ExtractKind.BALANCES));
    List<@Nullable String> keys = new ArrayList<>();
    RowSource source = RowSource.of(received, ExtractKind.BALANCES);
    try (RowCursor cursor = source.open(source.start(), source.end())) {
      while (cursor.next()) {
        Fault fault = scanner.scan(cursor.bytes(), cursor.from(), cursor.to());
        fault = fault == null ? row.parse(scanner) : fault;
        if (fault == null) {
          if (!keys.contains(row.programme())) {
            keys.add(row.programme());
          }
          rows.add(cursor, keys.indexOf(row.programme()), new Item(row.programme(), row.balance()));
        } else {
          byte[] line = Arrays.copyOfRange(cursor.bytes(), cursor.from(), cursor.to());
          quarantined.add(
              new QuarantinedRow(
                  ExtractKind.BALANCES, cursor.line(), scanner.shownLoanId(), fault, line));
        }
      }
    }
    return rows.settle(quarantined);
  }
}

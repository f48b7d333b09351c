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
  private static final int MOST_BYTES = 1 << 24;

  private record Item(@Nullable String programme, long balance) {}

  /**
   * Reads them; empty where the extract was not delivered.
   *
   * @throws DelinqException BAD_EXTRACT if the file has more than 100,000 rows or 16 MiB; of a line
   *     over 64 KiB its start counts
   */
  public static Balances read(ReceivedExtracts received, Policy policy) {
    ReceivedExtract extract = received.extract(ExtractKind.BALANCES);
    if (extract == null) {
      return new Balances(null, new TreeMap<>(), 0, List.of());
    }
    refuseAbove(MOST_ROWS, extract.rows(), "rows", extract);
    SetAside aside = new SetAside(JoinLimits.STANDARD);
    List<Item> items = rows(received, policy, aside);
    Long allowance = null;
    SortedMap<String, Long> funds = new TreeMap<>();
    for (Item item : items) {
      if (item.programme == null) {
        allowance = item.balance;
      } else {
        funds.put(item.programme, item.balance);
      }
    }
    return new Balances(allowance, funds, items.size(), aside.take());
  }

  private static void refuseAbove(long most, long found, String what, ReceivedExtract extract) {
    if (found > most) {
      throw new DelinqException(
          ErrorCode.BAD_EXTRACT,
          "%s has %,d %s or more; it holds one row for each item"
              .formatted(extract.file(), found, what),
          "have the file delivered again");
    }
  }

  private static List<Item> rows(ReceivedExtracts received, Policy policy, SetAside aside) {
    RowScanner scanner = new RowScanner(received.layout(ExtractKind.BALANCES));
    BalanceRow row = new BalanceRow(received.layout(ExtractKind.BALANCES), policy);
    KeyedRows<Item> rows =
        new KeyedRows<>(ExtractKind.BALANCES, received.layout(ExtractKind.BALANCES));
    List<@Nullable String> keys = new ArrayList<>();
    RowSource source = RowSource.of(received, ExtractKind.BALANCES);
    try (RowCursor cursor = source.open(source.start(), source.end())) {
      long bytes = 0;
      while (cursor.next()) {
        bytes += cursor.to() - cursor.from();
        refuseAbove(MOST_BYTES, bytes, "bytes", received.delivered(ExtractKind.BALANCES));
        Fault fault = scanner.scan(cursor.bytes(), cursor.from(), cursor.to());
        fault = fault == null ? row.parse(scanner) : fault;
        if (fault == null) {
          if (!keys.contains(row.programme())) {
            keys.add(row.programme());
          }
          rows.add(cursor, keys.indexOf(row.programme()), new Item(row.programme(), row.balance()));
        } else {
          byte[] line = Arrays.copyOfRange(cursor.bytes(), cursor.from(), cursor.to());
          aside.add(
              new QuarantinedRow(
                  ExtractKind.BALANCES, cursor.line(), scanner.shownLoanId(), fault, line));
        }
      }
    }
    return rows.settle(aside);
  }
}

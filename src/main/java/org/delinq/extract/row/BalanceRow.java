package org.delinq.extract.row;

import static org.delinq.extract.row.ExtractKind.BALANCES;

import java.util.ArrayList;
import java.util.List;
import org.delinq.policy.Policy;
import org.jspecify.annotations.Nullable;

/** Rows of {@code balances.csv}. */
public final class BalanceRow implements ExtractRow {
  /** The index of {@code item}. */
  public static final int ITEM = BALANCES.indexOf("item");

  private static final int BALANCE = BALANCES.indexOf("balance");
  private static final String ALLOWANCE = "ALLOWANCE";
  private static final String FUND = "FUND:";

  private final FieldReader fields;
  private final List<String> items = new ArrayList<>();
  private final CodeTable itemCodes;
  private int item;
  private long balance;

  /** A reader of rows of that layout; the funds are those of the policy's programmes. */
  public BalanceRow(ExtractLayout layout, Policy policy) {
    fields = new FieldReader(layout);
    items.add(ALLOWANCE);
    policy.compensationProgrammes().keySet().forEach(programme -> items.add(FUND + programme));
    itemCodes = new CodeTable(items);
  }

  @Override
  public @Nullable Fault parse(RowScanner row) {
    fields.begin();
    item = fields.code(row, ITEM, itemCodes, 0);
    balance = fields.amount(row, BALANCE, 0);
    return fields.fault();
  }

  /** The compensation programme whose fund it is; null for the booked loan-loss allowance. */
  public @Nullable String programme() {
    return item == 0 ? null : items.get(item).substring(FUND.length());
  }

  /** What is left in the fund, or the allowance, in fen. */
  public long balance() {
    return balance;
  }
}

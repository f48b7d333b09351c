package org.delinq.nightly;

import java.nio.file.Path;
import java.util.List;

/**
 * A bank of five loans on Friday 2026-03-20 that has something on every list; all at 4.35 %,
 * BULLET, actual/360, uplift 50: 6.525 % penalty.
 *
 * <ul>
 *   <li>L-1 (B-1, officer O1): 30,000.00 + 1,323.13 due 03-18, called once; 2 days late
 *   <li>L-2 (B-1, officer O2, guaranteed): 10,000.00 + 441.04 due 2025-12-18, visited; 92 days late
 *   <li>L-3 (B-3, officer O1): 10,000.00 + 441.04 due in 30 days, visited
 *   <li>L-4 (B-4, officer O1): 5,000.00 + 220.52 due 2023-03-10, written off 2025-06-30
 *   <li>L-5 (B-5, officer O1): 60,000.00 + 2,646.25 due 03-10; 10 days late, the debtor has died
 * </ul>
 */
final class VillageBank {
  static final String FRIDAY = "2026-03-20";
  static final String SATURDAY = "2026-03-21";

  static final String LOANS =
      "loan_id,borrower_id,borrower_name,phone,id_number,address,branch_code,officer_id,"
          + "region_code,product_code,guarantee_type,contract_amount,outstanding_principal,"
          + "annual_rate,disbursed_on,matures_on,repayment_method,status,written_off_on";
  static final String REPAYMENTS = "repayment_id,loan_id,value_on,amount";
  static final String EVENTS = "event_id,loan_id,kind,effective_on,expires_on,value,approved_by";
  static final String CONTACTS = "contact_id,loan_id,at,channel,outcome,party,cause";

  static final String L1 =
      "L-1,B-1,张三,13800000001,330102198001010011,=东村1号,BR1,O1,330102,MICRO-ENTERPRISE,CREDIT,"
          + "30000.00,30000.00,4.35,2025-03-18,2026-03-18,BULLET,ACTIVE,";
  static final String L2 =
      "L-2,B-1,张三,13800000001,330102198001010011,东村1号,BR1,O2,,FARMER-CREDIT,GUARANTEE,"
          + "10000.00,10000.00,4.35,2024-12-18,2025-12-18,BULLET,ACTIVE,";
  static final String L3 =
      "L-3,B-3,李四,13800000003,330102198001010033,西村3号,BR1,O1,330102,FARMER-CREDIT,CREDIT,"
          + "10000.00,10000.00,4.35,2025-04-19,2026-04-19,BULLET,ACTIVE,";
  static final String L4 =
      "L-4,B-4,王五,13800000004,330102198001010044,南村4号,BR1,O1,330102,FARMER-CREDIT,CREDIT,"
          + "5000.00,5000.00,4.35,2022-03-10,2023-03-10,BULLET,WRITTEN_OFF,2025-06-30";
  static final String L5 =
      "L-5,B-5,赵六,013800000005,330102198001010055,北村5号,BR2,O1,330102,MICRO-ENTERPRISE,CREDIT,"
          + "60000.00,60000.00,4.35,2025-03-10,2026-03-10,BULLET,ACTIVE,";

  private static final String CALL = "C-1,L-1,2026-03-19T10:00:00,PHONE,REACHED,,ILLNESS";
  private static final String VISITS_2 = "C-2,L-2,2026-03-01T09:30:05,VISIT,NO_ANSWER,,";
  private static final String VISITS_3 = "C-3,L-3,2026-01-10T09:00:00,VISIT,REACHED,,";
  private static final String DEATH = "E-1,L-5,DECEASED,2026-03-15,,,";

  private VillageBank() {}

  /** A night of the bank with Friday's extracts delivered. */
  static TestNight onFriday(Path home) {
    TestNight night = new TestNight(home);
    deliver(night, FRIDAY, List.of(L1, L2, L3, L4, L5), List.of());
    return night;
  }

  /**
   * L-1 is paid on Saturday, with 16.31 of penalty and 0.72 of compound interest for 3 nights; L-2
   * is closed; L-4 is gone from the extract.
   */
  static void deliverSaturday(TestNight night) {
    deliver(
        night,
        SATURDAY,
        List.of(
            L1.replace("30000.00,30000.00", "30000.00,0.00"),
            L2.replace("10000.00,10000.00", "10000.00,0.00").replace("ACTIVE", "CLOSED"),
            L3,
            L5),
        List.of("R-1,L-1,2026-03-21,31340.16"));
  }

  static void deliver(TestNight night, String date, List<String> loans, List<String> repayments) {
    night
        .extract(date, "loans.csv", LOANS, loans.toArray(String[]::new))
        .extract(date, "repayments.csv", REPAYMENTS, repayments.toArray(String[]::new))
        .extract(date, "events.csv", EVENTS, DEATH)
        .extract(date, "contacts.csv", CONTACTS, CALL, VISITS_2, VISITS_3);
  }
}

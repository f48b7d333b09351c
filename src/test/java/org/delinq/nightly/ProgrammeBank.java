package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A bank with a subsidy and a compensation programme. S-1 and S-2 are one household, which has the
 * cap of 50,000.00 once; S-3 has paid in advance, as is known in June only; S-4 is repaid; S-5 has
 * left the list, as is known in June only; G-1 is new. C-1 and C-2, one household, are late: C-1's
 * claim is filed and paid.
 */
final class ProgrammeBank {
  private static final String LOANS =
      "loan_id,borrower_id,household_id,region_code,contract_amount,outstanding_principal,"
          + "disbursed_on,matures_on,status,subsidy_program,compensation_program,branch_code,"
          + "officer_id,product_code,guarantee_type,annual_rate,repayment_method";
  private static final String TERMS = ",BR1,O1,POVERTY-RELIEF,CREDIT,3.45,BULLET";
  private static final String REPAYMENTS =
      "repayment_id,loan_id,value_on,amount,principal,interest,penalty,fee,payer,reverses";
  private static final String EVENTS = "event_id,loan_id,kind,effective_on,expires_on,value";
  private static final String CONTACTS = "contact_id,loan_id,at,channel,outcome";

  private ProgrammeBank() {}

  /** The published policy, and from April one that halves the share from May. */
  static Path policies(Path home) throws IOException {
    Path folder = Files.createDirectories(home.resolve("policies"));
    String published = Files.readString(Path.of("jobs/policies/cn-2023.yml"));
    Files.writeString(folder.resolve("cn-2023.yml"), published);
    String share = "      - { from: 2021-01-01, percent: \"100\" }\n";
    Files.writeString(
        folder.resolve("half-2026.yml"),
        published
            .replace("id: cn-2023", "id: half-2026")
            .replace("effective-from: 2023-07-01", "effective-from: 2026-04-01")
            .replace(
                share, share + share.replace("2021-01-01", "2026-05-01").replace("100", "50")));
    return folder;
  }

  /** What the core system delivers for a date. */
  static final class Delivery {
    private final List<String> loans = new ArrayList<>();
    private final List<String> repayments = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private String fund = "40000.00";

    private Delivery() {
      loan("C-1,B-C1,H-C,530002,10000.00,10000.00,2024-12-14,2025-12-14,ACTIVE,PR-2021,COUNTY-A");
      loan("C-2,B-C2,H-C,,45000.00,45000.00,2024-12-18,2025-12-18,ACTIVE,,COUNTY-A");
      loan("G-1,B-G,,,6000.00,6000.00,2026-03-10,2027-03-10,ACTIVE,PR-2021,");
      loan("S-1,B-1,H-1,530001,30000.00,30000.00,2025-06-01,2027-06-01,ACTIVE,PR-2021,");
      loan("S-2,B-2,H-1,530002,40000.00,40000.00,2025-07-01,2027-07-01,ACTIVE,PR-2021,");
      loan("S-5,B-5,,,10000.00,10000.00,2025-06-01,2027-06-01,ACTIVE,PR-2021,");
    }

    private void loan(String row) {
      loans.add(row + TERMS);
    }

    static Delivery before() {
      Delivery delivery = new Delivery();
      delivery.loan("S-3,B-3,,530001,50000.00,50000.00,2025-06-01,2027-06-01,ACTIVE,PR-2021,");
      delivery.loan("S-4,B-4,,,36000.00,0.00,2025-06-01,2027-06-01,CLOSED,PR-2021,");
      delivery.repayments.add("R-1,S-4,2026-01-29,36000.00,36000.00,0.00,0.00,0.00,,");
      return delivery;
    }

    static Delivery claimed() {
      Delivery delivery = before();
      delivery.events.add("E-1,C-1,CLAIMED,2026-03-20,,8279.83");
      return delivery;
    }

    static Delivery compensated() {
      Delivery delivery = claimed();
      delivery.pay();
      delivery.fund = "31720.17";
      return delivery;
    }

    private void pay() {
      events.add("E-2,C-1,COMPENSATED,2026-03-23,,8279.83");
      repayments.add("R-2,C-1,2026-03-23,8279.83,,,,,COMPENSATION_FUND,");
    }

    /**
     * S-4 is gone, S-5 was stopped in February, and C-1 pays after all.
     *
     * @param yuan what S-3 is said to have paid on 2026-02-01
     */
    static Delivery corrected(String yuan) {
      Delivery delivery = new Delivery();
      String left = "%d.00".formatted(50_000 - Integer.parseInt(yuan.replace(".00", "")));
      delivery.loan("S-3,B-3,,530001,50000.00," + left + ",2025-06-01,2027-06-01,ACTIVE,PR-2021,");
      delivery.repayments.add("R-3,S-3,2026-02-01," + yuan + "," + yuan + ",0.00,0.00,0.00,,");
      delivery.events.add("E-3,S-5,SUBSIDY_STOPPED,2026-02-01,,");
      delivery.pay();
      delivery.repayments.add("R-5,C-1,2026-06-05,1000.00,,,,,,");
      delivery.repayments.add("R-6,C-1,2026-06-10,10000.00,,,,,,");
      return delivery;
    }

    /** A loan whose row cannot be accepted. */
    Delivery spoilt(String loanId) {
      loans.replaceAll(
          row -> row.startsWith(loanId + ",") ? row.replace("POVERTY-RELIEF", "POVERTY") : row);
      return this;
    }

    /** The rows in another order. */
    Delivery reversed() {
      Collections.reverse(loans);
      Collections.reverse(repayments);
      Collections.reverse(events);
      return this;
    }

    void to(TestNight night, String date) {
      night
          .extract(date, "loans.csv", LOANS, loans.toArray(String[]::new))
          .extract(date, "repayments.csv", REPAYMENTS, repayments.toArray(String[]::new))
          .extract(date, "events.csv", EVENTS, events.toArray(String[]::new))
          .extract(
              date,
              "contacts.csv",
              CONTACTS,
              "K-1,C-1,2026-01-20T10:00:00,LETTER,SIGNED",
              "K-2,C-1,2026-02-25T15:30:00,VISIT,REACHED",
              "K-3,C-2,2026-01-20T10:00:00,LETTER,SIGNED",
              "K-4,C-2,2026-02-20T10:00:00,LETTER,NO_ANSWER")
          .extract(date, "balances.csv", "item,balance", "FUND:COUNTY-A," + fund);
    }
  }
}

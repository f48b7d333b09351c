package org.delinq.worklist;

import java.nio.file.Path;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.Policy;
import org.delinq.policy.PolicyReader;
import org.delinq.policy.WorklistPolicy;

/** The policy that comes with the project, for tests of the worklists. */
final class TestWorklists {
  static final Policy POLICY =
      new PolicyReader(new CalendarReader(Path.of("jobs/calendars")))
          .read(Path.of("jobs/policies/cn-2023.yml"));

  static final WorklistPolicy DEFAULT = POLICY.worklists();

  private TestWorklists() {}

  static Policy withDailyLimit(int limit) {
    WorklistPolicy limited =
        new WorklistPolicy(
            DEFAULT.reminderDays(),
            DEFAULT.maturityDays(),
            DEFAULT.contactWindow(),
            DEFAULT.downgradeAlertDays(),
            DEFAULT.contactsPerWeek(),
            limit,
            DEFAULT.firstInspectionDays(),
            DEFAULT.inspectionDays(),
            DEFAULT.recovery(),
            DEFAULT.largeDelinquentFloor(),
            DEFAULT.ladders());
    return new Policy(
        POLICY.id(),
        POLICY.effectiveFrom(),
        POLICY.products(),
        POLICY.ratios(),
        POLICY.subsidyProgrammes(),
        POLICY.compensationProgrammes(),
        limited);
  }
}

package org.delinq.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.delinq.ageing.AgeingAccount;
import org.delinq.calendar.Day;
import org.delinq.classification.RuleFinding;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.QuarantinedRow;
import org.delinq.loan.LoanFile;
import org.delinq.nightly.LoanAnswer;
import org.delinq.nightly.LoanAnswer.Fate;
import org.delinq.nightly.LoanInquiry;
import org.delinq.nightly.NightRequest;
import org.delinq.operations.ProgramVersion;
import org.delinq.operations.Surroundings;
import org.delinq.operations.files.ScratchFolder;
import org.delinq.operations.progress.NoProgress;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.settings.JobSettings;
import org.delinq.snapshot.SnapshotLoan;
import org.delinq.worklist.CollectionRow;
import org.delinq.worklist.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Explains the loans of a date: asks the night's own code, on the extracts in the inbox. Nothing is
 * published, and nothing remembered.
 */
public final class LoanExplainer {
  private final JobSettings settings;
  private final int day;
  private final ExplainBasis basis;
  private final LoanInquiry inquiry;

  private LoanExplainer(JobSettings settings, int day, ExplainBasis basis, LoanInquiry inquiry) {
    this.settings = settings;
    this.day = day;
    this.basis = basis;
    this.inquiry = inquiry;
  }

  /**
   * Receives the extracts of a date.
   *
   * @param day the business date, as a {@link Day}
   * @param policyNamed whether the caller named the policy of the settings, which then counts also
   *     for a published date
   * @param scratch where the extracts are laid down if need be
   * @throws DelinqException if the extracts, the policy or a published set are refused
   */
  public static LoanExplainer open(
      JobSettings settings,
      int day,
      boolean policyNamed,
      ScratchFolder scratch,
      Surroundings surroundings) {
    ExplainBasis basis = ExplainBasis.of(settings, day, policyNamed);
    LoanInquiry inquiry =
        LoanInquiry.open(
            new NightRequest(
                settings,
                day,
                1,
                scratch.path(),
                basis.policy(),
                basis.previous(),
                null,
                false,
                surroundings.user(),
                ProgramVersion.current(),
                null,
                new NoProgress()));
    return new LoanExplainer(settings, day, basis, inquiry);
  }

  /**
   * Explains a loan.
   *
   * @throws DelinqException {@code NOT_FOUND} for a loan that nobody knows
   */
  public Explanation explain(String loanId) {
    LoanAnswer answer = inquiry.ask(loanId);
    if (answer.fate() == Fate.UNKNOWN) {
      throw unknown(loanId, answer.quarantined());
    }
    LoanFile file = answer.file();
    AgeingAccount ageing = answer.ageing();
    SnapshotLoan row = answer.row();
    AgeingAccount aged = answer.classification() == null ? null : ageing;
    Map<String, String> cells = row == null ? null : SnapshotCells.of(row);
    return new Explanation(
        loanId,
        Day.format(day),
        answer.fate(),
        madeFrom(),
        warnings(loanId, cells),
        answer.quarantined().stream().map(this::setAside).toList(),
        file == null
            ? null
            : Terms.of(file.loan(), basis.policy().policy().product(file.loan().productCode())),
        ageing == null ? null : Plan.of(ageing.loan()),
        ageing == null ? List.of() : ReceiptFacts.of(ageing),
        aged == null ? null : AgeingFacts.of(aged.loan()),
        aged == null ? null : PenaltyFacts.of(aged),
        rules(answer),
        cells,
        row == null || aged == null ? null : Ahead.of(answer, row),
        WorkFacts.of(
            answer, basis.policy().policy(), isBeyondCapacity(answer.borrower().collection())));
  }

  private static List<RuleFinding> rules(LoanAnswer answer) {
    return answer.classification() == null ? List.of() : answer.classification().findings();
  }

  private DelinqException unknown(String loanId, List<QuarantinedRow> elsewhere) {
    String rows =
        elsewhere.isEmpty()
            ? ""
            : ", though "
                + elsewhere.size()
                + " rows elsewhere name it, such as line "
                + elsewhere.get(0).line()
                + " of "
                + fileOf(elsewhere.get(0));
    return new DelinqException(
        ErrorCode.NOT_FOUND,
        "loan "
            + loanId
            + " is neither in the extracts of "
            + Day.format(day)
            + " nor in the snapshot before"
            + rows,
        "check the id, which is compared letter by letter, and the date");
  }

  private Explanation.MadeFrom madeFrom() {
    PublishedSet set = basis.set();
    PublishedSet previous = basis.previous();
    return new Explanation.MadeFrom(
        set == null ? null : set.folder().toString(),
        set == null ? null : set.attempt(),
        settings.inbox().resolve(Day.format(day)).toString(),
        basis.policy().policy().id(),
        basis.policy().sha256(),
        previous == null ? null : Day.format(previous.businessDate()));
  }

  private List<String> warnings(String loanId, @Nullable Map<String, String> cells) {
    List<String> warnings = new ArrayList<>(basis.warnings());
    warnings.addAll(basis.compare(inquiry.extracts()));
    if (basis.set() != null) {
      warnings.addAll(SnapshotCells.compare(cells, basis.set(), loanId));
    }
    return warnings;
  }

  private Explanation.SetAside setAside(QuarantinedRow row) {
    return new Explanation.SetAside(
        fileOf(row),
        row.line(),
        row.fault().reason().name(),
        row.fault().column(),
        row.publishedValue());
  }

  private String fileOf(QuarantinedRow row) {
    return inquiry.extracts().delivered(row.kind()).file();
  }

  private boolean isBeyondCapacity(@Nullable CollectionRow row) {
    return row != null
        && row.suppressedBy() == null
        && row.priority() != Priority.A
        && basis.set() != null
        && PublishedLists.isBeyondCapacity(basis.set(), row.borrowerId());
  }
}

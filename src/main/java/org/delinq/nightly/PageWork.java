package org.delinq.nightly;

import java.io.IOException;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.report.page.PageFacts;
import org.delinq.report.page.ReportPage;
import org.delinq.report.summary.Summary;
import org.delinq.storage.WorkFiles;
import org.jspecify.annotations.Nullable;

/** Step {@code page}: writes {@code report.html} from the summary and the one before. */
record PageWork(NightContext night) implements StepFactory.Work {
  @Override
  public StepFactory.Counts run() throws IOException {
    Summary summary = JsonFiles.read(night.folder().set().resolve(Summary.FILE), Summary.class);
    byte[] page =
        ReportPage.render(
            new PageFacts(
                summary,
                night.previousSummary(),
                night.settings().labels(),
                night.settings().quarantineLimit(),
                night.settings().limits().nplChangePoints(),
                facts()));
    WorkFiles.write(night.folder().set().resolve(ReportPage.FILE), page);
    return new StepFactory.Counts(1, 1);
  }

  private PageFacts.Run facts() throws IOException {
    NightRequest request = night.request();
    return new PageFacts.Run(
        request.user(),
        request.reason(),
        request.policy().sha256(),
        previousManifest(request.previousSet()),
        night.extracts().extracts().stream()
            .map(input -> new PageFacts.Input(input.file(), input.bytes(), input.sha256()))
            .toList());
  }

  private static @Nullable String previousManifest(@Nullable PublishedSet previous)
      throws IOException {
    return previous == null ? null : previous.reference().sha256();
  }
}

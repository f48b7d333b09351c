package org.delinq.nightly;

import java.nio.file.Path;
import org.delinq.calendar.Day;
import org.delinq.extract.ExtractReceiver;
import org.delinq.extract.ReadProgress;
import org.delinq.extract.ReceivedExtract;
import org.delinq.extract.ReceivedExtracts;

/**
 * Step {@code receive}: finds, checks and fingerprints the extracts in one pass over their bytes.
 */
record ReceiveWork(NightContext night) implements StepFactory.Work {
  @Override
  public StepFactory.Counts run() {
    Path inbox = night.settings().inbox().resolve(Day.format(night.businessDate()));
    ReceivedExtracts received =
        new ExtractReceiver(
                night.extractSettings(),
                night.settings().requireManifest(),
                night.settings().threads(),
                new Told(night.progress()))
            .receive(inbox, night.folder().receive());
    received.warnings().forEach(night.progress()::warning);
    long rows = received.extracts().stream().mapToLong(ReceivedExtract::rows).sum();
    return new StepFactory.Counts(rows, 0);
  }

  /** Tells the surroundings. */
  private record Told(RunProgress progress) implements ReadProgress {
    @Override
    public void rowsRead(long more) {
      progress.rowsRead("receive", more);
    }

    @Override
    public void bytesToRead(long total) {
      progress.bytesToRead("receive", total);
    }

    @Override
    public void bytesRead(long more) {
      progress.bytesRead("receive", more);
    }
  }
}

package org.delinq.operations.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.delinq.calendar.Day;

/** A small finished night in a work folder, for the tests of publishing. */
final class FinishedSet {
  static final byte[] POLICY = "id: cn-2023\n".getBytes(StandardCharsets.UTF_8);

  private FinishedSet() {}

  /** Writes two tables and a page below {@code work}, and asks for them to be published. */
  static PublishRequest write(Path work, Path out, String date, int attempt) throws IOException {
    Path set = work.resolve(date).resolve(Integer.toString(attempt)).resolve("set");
    Files.createDirectories(set.resolve("reports"));
    Files.createDirectories(out);
    Files.writeString(set.resolve("loan-status.csv"), "loan_id,tier\nL1,NORMAL\nL2,LOSS\n");
    Files.writeString(
        set.resolve("reports/asset-quality.csv"), "section,key\nTOTAL," + date + "\n");
    Files.writeString(set.resolve("report.html"), "<p>" + attempt + "</p>\n");
    return new PublishRequest(
        out,
        Day.parse(date),
        attempt,
        set,
        "cn-2023",
        List.of(new Manifest.InputFile("loans.csv", 120, "ab".repeat(32), 2)),
        List.of(),
        "batch",
        null,
        "2026-03-21T03:00:00+08:00",
        "0.1.0",
        2);
  }

  static PublishedSet publish(Path work, Path out, String date, int attempt) throws IOException {
    return SetPublisher.publish(write(work, out, date, attempt), POLICY, ready -> {});
  }
}

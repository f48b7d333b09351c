package org.delinq.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import org.delinq.extract.row.ExtractKind;
import org.delinq.operations.OtherProcess;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.Policy;
import org.delinq.policy.PolicyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extracts that are nearly all wrong, in a JVM that could not hold their rows. */
class LittleMemoryTest {
  private static final int MANY = 250_000;

  @TempDir Path base;

  /** Receives, orders and joins the delivery in a folder, and prints what became of its rows. */
  static final class Join {
    private Join() {}

    /** Called with the folder of the delivery. */
    public static void main(String[] arguments) {
      Policy policy =
          new PolicyReader(new CalendarReader(Path.of("jobs/calendars")))
              .read(Path.of("jobs/policies/cn-2023.yml"));
      ReceivedExtracts received = new Delivery(Path.of(arguments[0])).receive(2);
      new ExtractSorter(2, 1 << 22, ReadProgress.NONE).order(received);
      long[] accepted = new long[ExtractKind.values().length];
      long[] aside = new long[ExtractKind.values().length];
      LoanRange range = PartitionPlanner.plan(received, 1).get(0);
      try (LoanFileReader reader = LoanFileReader.open(received, range, policy)) {
        for (LoanItem item = reader.read(); item != null; item = reader.read()) {
          for (ExtractKind kind : ExtractHeads.KINDS) {
            accepted[kind.ordinal()] += item.rows().accepted(kind);
          }
          item.rows().quarantined().forEach(row -> aside[row.kind().ordinal()]++);
        }
      }
      for (ReceivedExtract extract : received.extracts()) {
        int kind = extract.kind().ordinal();
        System.out.println(
            extract.file() + " " + extract.rows() + " " + accepted[kind] + " " + aside[kind]);
      }
    }
  }

  private void write(String file, ExtractKind kind, IntFunction<String> lines, byte[] last)
      throws IOException {
    Path path = base.resolve("inbox/2026-01-31").resolve(file);
    try (OutputStream plain = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        OutputStream out = file.endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
      out.write((Rows.header(kind) + "\n").getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < MANY; i++) {
        out.write((lines.apply(i) + "\n").getBytes(StandardCharsets.UTF_8));
      }
      out.write(last);
    }
  }

  @Test
  void countsEveryRowOfHopelessExtracts() throws IOException, InterruptedException {
    Delivery delivery = new Delivery(base);
    delivery.lines(ExtractKind.LOANS, Rows.loan("L1"), Rows.loan("L2"));
    byte[] quotes = new byte[30_000_000];
    Arrays.fill(quotes, (byte) '"');
    write("repayments.csv", ExtractKind.REPAYMENTS, i -> "x,\"y\"y", quotes);
    String same = Rows.instalment("L2", 1);
    String other = Rows.instalment("L1", 2);
    write("instalments.csv", ExtractKind.INSTALMENTS, i -> i % 2 == 0 ? same : other, new byte[0]);
    write(
        "events.csv.gz",
        ExtractKind.EVENTS,
        i -> Rows.event("E" + i / 2, "L1", "kind=" + (i % 2 == 0 ? "PAUSE" : "DISPUTED")),
        new byte[] {'E', (byte) 0xE4, (byte) 0xBD});

    try (OtherProcess little =
        OtherProcess.start(List.of("-Xmx96m"), Join.class, base.toString())) {
      assertThat(little.line()).isEqualTo("loans.csv 2 2 0");
      assertThat(little.line()).isEqualTo("instalments.csv " + MANY + " 2 " + (MANY - 2));
      assertThat(little.line()).isEqualTo("repayments.csv " + (MANY + 1) + " 0 " + (MANY + 1));
      assertThat(little.line()).isEqualTo("events.csv.gz " + (MANY + 1) + " 0 " + (MANY + 1));
      assertThat(little.end()).isZero();
    }
  }
}

package org.delinq.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.row.ExtractKind;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.Policy;
import org.delinq.policy.PolicyReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bytes computed are the bytes checked: an extract that changes on the way fails the run. */
class InputChangedTest {
  private static final Policy POLICY =
      new PolicyReader(new CalendarReader(Path.of("jobs/calendars")))
          .read(Path.of("jobs/policies/cn-2023.yml"));

  @TempDir Path base;
  private Delivery delivery;

  @BeforeEach
  void severalBlocks() {
    delivery = new Delivery(base).lines(ExtractKind.LOANS, Rows.loan("L1"));
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      rows.add(Rows.repayment("R%06d".formatted(i), "L1", "amount=100.00"));
    }
    delivery.lines(ExtractKind.REPAYMENTS, rows);
  }

  /** What somebody does to repayments.csv. */
  enum Change {
    SAME_SIZE {
      @Override
      void apply(Path file) throws IOException {
        String text = Files.readString(file);
        int at = text.lastIndexOf("100.00");
        Files.writeString(file, text.substring(0, at) + "900.00" + text.substring(at + 6));
      }
    },
    LONGER {
      @Override
      void apply(Path file) throws IOException {
        Files.writeString(file, Rows.repayment("R9", "L1") + "\n", StandardOpenOption.APPEND);
      }
    },
    SHORTER {
      @Override
      void apply(Path file) throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));
      }
    };

    abstract void apply(Path file) throws IOException;
  }

  private Path repayments() {
    return delivery.folder().resolve("repayments.csv");
  }

  private static void readAll(ReceivedExtracts received) {
    LoanRange range = PartitionPlanner.plan(received, 1).get(0);
    try (LoanFileReader reader = LoanFileReader.open(received, range, POLICY)) {
      while (reader.read() != null) {
        assertThat(reader.position()).isNotEmpty();
      }
    }
  }

  private static void refused(ErrorCode code, String said, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            DelinqException.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @EnumSource
  void isNoticedByTheJoin(Change change) throws IOException {
    ReceivedExtracts received = delivery.receive();
    readAll(received);
    change.apply(repayments());
    refused(ErrorCode.INPUT_CHANGED, "repayments.csv", () -> readAll(received));
  }

  @ParameterizedTest
  @EnumSource
  void isNoticedByTheSort(Change change) throws IOException {
    shuffle();
    ReceivedExtracts received = delivery.receive();
    change.apply(repayments());
    ExtractSorter sorter = new ExtractSorter(2, ReadProgress.NONE);
    refused(ErrorCode.INPUT_CHANGED, "repayments.csv", () -> sorter.order(received));
  }

  private void shuffle() throws IOException {
    delivery.lines(ExtractKind.LOANS, Rows.loan("L1"), Rows.loan("L2"));
    List<String> lines = new ArrayList<>(Files.readAllLines(repayments()));
    lines.remove(0);
    for (int i = 0; i < lines.size(); i += 2) {
      lines.set(i, lines.get(i).replace(",L1,", ",L2,"));
    }
    Collections.shuffle(lines, new Random(1));
    delivery.lines(ExtractKind.REPAYMENTS, lines);
  }

  @ParameterizedTest
  @EnumSource
  void isNoticedByARestart(Change change) throws IOException {
    ReceivedExtracts received = delivery.receive();
    received.verifyUnchanged(2);
    change.apply(repayments());
    refused(ErrorCode.INPUT_CHANGED, "repayments.csv", () -> received.verifyUnchanged(2));
  }

  @Test
  void anExtractThatCameLaterOrIsGoneIsAChange() throws IOException {
    ReceivedExtracts received = delivery.receive();
    delivery.lines(ExtractKind.EVENTS, Rows.event("E1", "L1"));
    refused(ErrorCode.INPUT_CHANGED, "events.csv is there", () -> received.verifyUnchanged(1));
    Files.delete(delivery.folder().resolve("events.csv"));
    received.verifyUnchanged(1);
    Files.delete(repayments());
    refused(ErrorCode.INPUT_CHANGED, "repayments.csv is gone", () -> received.verifyUnchanged(1));
  }

  @Test
  void aManifestThatStatesSomethingElseIsAChange() throws IOException {
    ReceivedExtracts without = delivery.receive();
    delivery.file("manifest.csv", "file,rows,amount_total\nrepayments.csv,10000,1000000.00\n");
    refused(ErrorCode.INPUT_CHANGED, "manifest.csv", () -> without.verifyUnchanged(1));
    delivery.receive();
    ReceivedExtracts with = ReceivedExtracts.read(delivery.work(), delivery.settings());
    with.verifyUnchanged(1);
    delivery.file("manifest.csv", "file,rows\nrepayments.csv,10000\n");
    refused(ErrorCode.INPUT_CHANGED, "manifest.csv", () -> with.verifyUnchanged(1));
    Files.delete(delivery.folder().resolve("manifest.csv"));
    refused(ErrorCode.INPUT_CHANGED, "manifest.csv", () -> with.verifyUnchanged(1));
  }

  @Test
  void aCompressedExtractIsReadFromTheCopyThatWasChecked() throws IOException {
    byte[] plain = Files.readAllBytes(repayments());
    Files.delete(repayments());
    ReceivedExtracts received = delivery.gzip("repayments.csv.gz", plain).receive();
    delivery.gzip("repayments.csv.gz", "other".getBytes(StandardCharsets.UTF_8));
    readAll(received);
    refused(ErrorCode.INPUT_CHANGED, "repayments.csv.gz", () -> received.verifyUnchanged(1));
  }

  @Test
  void aDamagedCopyOfOursIsAFaultOfTheDisk() throws IOException {
    shuffle();
    ReceivedExtracts received = delivery.receive();
    new ExtractSorter(2, ReadProgress.NONE).order(received);
    readAll(received);
    Path copy = new WorkNames(delivery.work()).ordered(ExtractKind.REPAYMENTS);
    byte[] bytes = Files.readAllBytes(copy);
    bytes[bytes.length - 5] ^= 1;
    Files.write(copy, bytes);
    refused(ErrorCode.STORAGE, "repayments.ordered", () -> readAll(received));
  }
}

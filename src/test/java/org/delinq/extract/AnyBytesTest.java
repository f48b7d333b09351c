package org.delinq.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.row.ExtractKind;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.Policy;
import org.delinq.policy.PolicyReader;
import org.delinq.settings.ExtractSettings;

/**
 * Whatever bytes stand under a header, plain or compressed: each non-empty line is accepted or
 * quarantined, once, or the file is refused by an error of ours.
 */
class AnyBytesTest {
  private static final Policy POLICY =
      new PolicyReader(new CalendarReader(Path.of("jobs/calendars")))
          .read(Path.of("jobs/policies/cn-2023.yml"));
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final byte[] USUAL = "R1,L1\r\n\n,,,,,,,\"\" 2025-02-10.99".getBytes(GB18030);

  @Property(tries = 60)
  void everyLineIsCountedOnceOrTheFileIsRefused(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Path folder = Files.createTempDirectory("bytes");
    try {
      Delivery delivery =
          new Delivery(folder).lines(ExtractKind.LOANS, Rows.loan("L1"), Rows.loan("L2"));
      boolean gb18030 = random.nextInt(3) == 0;
      if (gb18030) {
        delivery.settings().put(ExtractKind.REPAYMENTS, inGb18030());
      }
      byte[] text = text(random, gb18030 ? GB18030 : StandardCharsets.UTF_8);
      boolean truncated = deliver(delivery, text, random);
      Throwable refusal = catchThrowable(() -> assertThat(join(delivery)).isEqualTo(lines(text)));
      if (refusal instanceof DelinqException ours) {
        assertThat(ours.code()).isEqualTo(ErrorCode.BAD_EXTRACT);
        assertThat(truncated || String.valueOf(ours.getMessage()).contains("encoded in"))
            .as("%s", ours)
            .isTrue();
      } else {
        assertThat(refusal).isNull();
        assertThat(truncated).isFalse();
      }
    } finally {
      try (Stream<Path> tree = Files.walk(folder)) {
        tree.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private static ExtractSettings inGb18030() {
    return new ExtractSettings(
        "repayments.csv", GB18030, ',', ExtractSettings.DATE_FORMAT, Map.of(), Map.of(), Map.of());
  }

  /** The header, then good lines and strange ones. */
  private static byte[] text(Random random, Charset charset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((Rows.header(ExtractKind.REPAYMENTS) + "\n").getBytes(charset));
    for (int piece = random.nextInt(40); piece > 0; piece--) {
      String good = Rows.repayment("R" + random.nextInt(50), "L" + random.nextInt(4));
      out.writeBytes((good + "\n").getBytes(charset));
      out.writeBytes(strange(random, charset));
      if (random.nextBoolean()) {
        out.write('\n');
      }
    }
    return out.toByteArray();
  }

  private static byte[] strange(Random random, Charset charset) {
    byte[] bytes = new byte[random.nextInt(120)];
    switch (random.nextInt(7)) {
      case 0 -> random.nextBytes(bytes);
      case 1 -> {
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = USUAL[random.nextInt(USUAL.length)];
        }
      }
      case 2 -> {
        byte[] whole = Rows.repayment("R9", "L1", "payer=信用𠀀社é").getBytes(charset);
        bytes = Arrays.copyOf(whole, random.nextInt(whole.length));
      }
      case 3 -> {
        bytes = new byte[random.nextInt(30) == 0 ? 1_000_000 : 200];
        Arrays.fill(bytes, (byte) '"');
      }
      case 4 -> Arrays.fill(bytes, (byte) 0);
      case 5 -> {
        bytes = (Rows.repayment("R8", "L1") + "\r").repeat(3).getBytes(charset);
      }
      default -> {
        bytes = Rows.repayment("R7", "L2", "amount=１００").getBytes(charset);
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
    }
    return bytes;
  }

  /** Plain, compressed, in several members of one gzip file, or cut off; whether it was cut off. */
  private static boolean deliver(Delivery delivery, byte[] text, Random random) {
    int form = random.nextInt(5);
    if (form < 2) {
      delivery.file("repayments.csv", text);
      return false;
    }
    int cut = random.nextInt(text.length);
    byte[] first = Delivery.packed(Arrays.copyOf(text, cut));
    byte[] second = Delivery.packed(Arrays.copyOfRange(text, cut, text.length));
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    if (form == 4) {
      byte[] whole = Delivery.packed(text);
      delivery.file(
          "repayments.csv.gz", Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1)));
      return true;
    }
    delivery.file("repayments.csv.gz", all);
    return false;
  }

  private static long lines(byte[] text) {
    long lines = -1;
    int start = 0;
    for (int at = 0; at <= text.length; at++) {
      if (at == text.length || text[at] == '\n') {
        int end = at > start && text[at - 1] == '\r' ? at - 1 : at;
        lines += end > start ? 1 : 0;
        start = at + 1;
      }
    }
    return lines;
  }

  /** Rows of repayments accepted and quarantined. */
  private static long join(Delivery delivery) {
    ReceivedExtracts received = delivery.receive();
    new ExtractSorter(2, 1_000, ReadProgress.NONE).order(received);
    long rows = 0;
    for (LoanRange range : PartitionPlanner.plan(received, 3)) {
      try (LoanFileReader reader = LoanFileReader.open(received, range, POLICY)) {
        for (LoanItem item = reader.read(); item != null; item = reader.read()) {
          rows += item.rows().accepted(ExtractKind.REPAYMENTS);
          rows +=
              item.rows().quarantined().stream()
                  .filter(row -> row.kind() == ExtractKind.REPAYMENTS)
                  .count();
        }
      }
    }
    assertThat(rows).isEqualTo(received.delivered(ExtractKind.REPAYMENTS).rows());
    return rows;
  }
}

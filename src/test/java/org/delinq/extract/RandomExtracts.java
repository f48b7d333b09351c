package org.delinq.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.delinq.extract.row.ExtractKind;

/**
 * Small extracts full of what can go wrong: few loans, keys that meet, lines of every sort between
 * them, each file in loan order or shuffled.
 */
final class RandomExtracts {
  private static final int LOANS = 8;

  private final Random random;
  private final Map<ExtractKind, List<byte[]>> lines = new EnumMap<>(ExtractKind.class);
  private int id;

  private RandomExtracts(Random random) {
    this.random = random;
  }

  /** Writes them. */
  static void write(Delivery delivery, Random random) {
    RandomExtracts extracts = new RandomExtracts(random);
    for (ExtractKind kind : ExtractHeads.KINDS) {
      boolean mandatory = kind == ExtractKind.LOANS || kind == ExtractKind.REPAYMENTS;
      if (mandatory || random.nextInt(5) > 0) {
        extracts.lines.put(kind, new ArrayList<>());
      }
    }
    for (int i = 0; i < LOANS; i++) {
      extracts.addLoan("L" + (10 + i));
    }
    extracts.add(ExtractKind.LOANS, Rows.loan("L99"));
    extracts.lines.forEach(
        (kind, all) -> delivery.file(kind.fileName(), extracts.bytes(kind, all)));
  }

  private void addLoan(String loan) {
    int most = random.nextInt(4) == 0 ? 12 : 3;
    for (int times = random.nextInt(3); times >= 0 && random.nextInt(9) > 0; times -= 2) {
      add(ExtractKind.LOANS, Rows.loan(loan, "annual_rate=" + oneOf("3.45", "3.45", "4", "x")));
    }
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      add(
          ExtractKind.INSTALMENTS,
          Rows.instalment(
              loan,
              1 + random.nextInt(most),
              "agreed_on=" + oneOf("", "", "2025-03-01", "2025-01-15"),
              "fee_due=" + oneOf("", "1", "-1")));
    }
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      add(
          ExtractKind.REPAYMENTS,
          Rows.repayment(
              id("R"),
              loan,
              "value_on=2025-02-1" + random.nextInt(9),
              "amount=" + oneOf("100.00", "100.00", "200", "0"),
              "reverses=" + oneOf("", "", "R" + random.nextInt(id + 1))));
    }
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      add(
          ExtractKind.EVENTS,
          Rows.event(id("E"), loan, "kind=" + oneOf("PAUSE", "DISPUTED", "NONE")));
    }
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      add(ExtractKind.CONTACTS, Rows.contact(id("C"), loan, "channel=" + oneOf("SMS", "FAX")));
    }
  }

  private String id(String letter) {
    return letter + (random.nextInt(5) == 0 ? random.nextInt(id + 1) : ++id);
  }

  private String oneOf(String... values) {
    return values[random.nextInt(values.length)];
  }

  private void add(ExtractKind kind, String line) {
    List<byte[]> all = lines.get(kind);
    if (all != null) {
      for (int times = random.nextInt(7) == 0 ? 2 : 1; times > 0; times--) {
        all.add(bytes(random.nextInt(6) == 0 ? quoted(line) : line));
      }
      while (random.nextInt(4) == 0) {
        all.add(badLine(line));
      }
    }
  }

  /** The same content in other bytes. */
  private String quoted(String line) {
    String[] fields = line.split(",", -1);
    int at = random.nextInt(fields.length);
    fields[at] = random.nextBoolean() ? "\" " + fields[at] + "\"" : "  " + fields[at] + " ";
    return String.join(",", fields);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] badLine(String good) {
    byte[] bytes = bytes(good);
    return switch (random.nextInt(9)) {
      case 0 -> new byte[0];
      case 1 -> bytes("a\"b,c");
      case 2 -> bytes(good + ",");
      case 3 -> bytes(good.replaceFirst(",.*", ""));
      case 4 -> bytes(good.replaceFirst("L1", "Ｌ１"));
      case 5 -> {
        bytes[random.nextInt(bytes.length)] = (byte) (0x80 | random.nextInt(128));
        yield bytes;
      }
      case 6 -> {
        bytes[random.nextInt(bytes.length)] = 0;
        yield bytes;
      }
      case 7 -> bytes("\"" + good);
      default -> random.nextInt(40) == 0 ? bytes("y".repeat(66_000)) : bytes(",,,");
    };
  }

  private byte[] bytes(ExtractKind kind, List<byte[]> all) {
    if (random.nextInt(3) == 0) {
      Collections.shuffle(all, random);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes(Rows.header(kind)));
    for (byte[] line : all) {
      out.writeBytes(bytes(random.nextInt(4) == 0 ? "\r\n" : "\n"));
      out.writeBytes(line);
    }
    if (random.nextBoolean()) {
      out.write('\n');
    }
    return out.toByteArray();
  }
}

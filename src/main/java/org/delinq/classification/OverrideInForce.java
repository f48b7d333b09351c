package org.delinq.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.delinq.ageing.AgedLoan;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A manual classification that holds at D.
 *
 * @param asked the tier somebody asked for
 * @param approvedBy who signed, absent if nobody did
 * @param effectiveOn first day it holds
 * @param expiresOn last day it holds, {@link org.delinq.calendar.Day#NEVER} when open
 */
public record OverrideInForce(
    String eventId, Tier asked, @Nullable String approvedBy, int effectiveOn, int expiresOn) {
  private static final Tier[] TIERS = Tier.values();

  /** All that hold at D, oldest first; the last one counts. */
  static List<OverrideInForce> of(AgedLoan loan) {
    List<LoanEvent> events = loan.file().events();
    List<OverrideInForce> overrides = List.of();
    for (int i = 0; i < events.size(); i++) {
      LoanEvent event = events.get(i);
      if (event.kind() == EventKind.OVERRIDE && event.holdsOn(loan.businessDate())) {
        if (overrides.isEmpty()) {
          overrides = new ArrayList<>();
        }
        overrides.add(
            new OverrideInForce(
                event.eventId(),
                Objects.requireNonNull(event.tier(), "an OVERRIDE without a tier"),
                event.approvedBy(),
                event.effectiveOn(),
                event.expiresOn()));
      }
    }
    return overrides;
  }

  void writeTo(DataOutput out) throws IOException {
    writeText(out, eventId);
    out.writeByte(asked.ordinal());
    out.writeBoolean(approvedBy != null);
    if (approvedBy != null) {
      writeText(out, approvedBy);
    }
    out.writeInt(effectiveOn);
    out.writeInt(expiresOn);
  }

  static OverrideInForce readFrom(DataInput in) throws IOException {
    return new OverrideInForce(
        readText(in),
        TIERS[in.readByte()],
        in.readBoolean() ? readText(in) : null,
        in.readInt(),
        in.readInt());
  }

  /** Not {@code writeUTF}, which refuses long text. */
  private static void writeText(DataOutput out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

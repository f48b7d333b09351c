package org.delinq.nightly;

import java.io.IOException;
import org.delinq.extract.QuarantinedRow;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.Fault;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.SortedRecords;

/** Quarantined rows as records keyed by extract, then physical line. */
final class QuarantineFile {
  private QuarantineFile() {}

  static void writeKey(ByteArrayOutput key, QuarantinedRow row) {
    key.writeByte(row.kind().ordinal());
    key.writeLong(row.line());
  }

  static void writeValue(ByteArrayOutput value, QuarantinedRow row) {
    value.writeUTF(row.loanId());
    value.writeByte(row.fault().reason().ordinal());
    value.writeUTF(row.fault().column());
    value.writeUTF(row.fault().value());
    value.writeInt(row.record().length);
    value.write(row.record());
  }

  static QuarantinedRow read(SortedRecords records, ByteArrayInput input) throws IOException {
    records.readKey(input);
    ExtractKind kind = ExtractKind.values()[input.readByte()];
    long line = input.readLong();
    records.readValue(input);
    String loanId = input.readUTF();
    Fault fault =
        new Fault(QuarantineReason.values()[input.readByte()], input.readUTF(), input.readUTF());
    byte[] record = new byte[input.readInt()];
    input.readFully(record);
    return new QuarantinedRow(kind, line, loanId, fault, record);
  }
}

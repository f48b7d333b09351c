package org.delinq.extract;

import java.math.BigInteger;
import java.util.List;
import org.delinq.extract.row.ExtractKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an extract after one pass over its bytes.
 *
 * @param kind which extract it is
 * @param file plain name of the file as delivered: {@code loans.csv} or {@code loans.csv.gz}
 * @param packed whether it was delivered compressed; its rows are then read from a copy in the work
 *     folder
 * @param bytes size of the file as delivered
 * @param sha256 digest of the file as delivered, lower-case hexadecimal
 * @param header the header line as delivered, in Base64
 * @param dataStart offset behind the header in the unpacked file
 * @param dataBytes size of the unpacked file
 * @param rows data rows: every line behind the header that is not empty
 * @param amountTotal fen, the sum that the manifest may state; absent where it states none
 * @param inLoanOrder whether the rows ascend by loan_id
 * @param duplicates rows whose repayment_id, event_id or contact_id is a duplicate
 * @param unknownColumns columns that the contract does not know
 * @param warnings what the person on duty should look at
 */
public record ReceivedExtract(
    ExtractKind kind,
    String file,
    boolean packed,
    long bytes,
    String sha256,
    String header,
    long dataStart,
    long dataBytes,
    long rows,
    @Nullable BigInteger amountTotal,
    boolean inLoanOrder,
    long duplicates,
    List<String> unknownColumns,
    List<String> warnings) {
  /** Copies the lists. */
  public ReceivedExtract {
    unknownColumns = List.copyOf(unknownColumns);
    warnings = List.copyOf(warnings);
  }
}

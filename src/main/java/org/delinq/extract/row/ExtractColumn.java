package org.delinq.extract.row;

import java.util.List;

/**
 * A column that the contract knows (extracts.md section 2).
 *
 * @param index its place in the contract, from 0; columns are checked in this order wherever they
 *     stand in the file
 * @param name our name of it
 * @param mandatory whether the column and a value in every row are mandatory
 * @param confidential whether its value never leaves the work folder: personal data, and notes
 * @param codes for {@link ColumnForm#CODE}, the closed list in the order of its enum; empty
 *     otherwise
 */
public record ExtractColumn(
    int index,
    String name,
    boolean mandatory,
    boolean confidential,
    ColumnForm form,
    List<String> codes) {
  /** Copies the codes. */
  public ExtractColumn {
    codes = List.copyOf(codes);
  }
}

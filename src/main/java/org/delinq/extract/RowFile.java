package org.delinq.extract;

import java.nio.file.Path;

/**
 * A text file of rows whose blocks are known.
 *
 * @param path an extract as delivered, or its unpacked copy
 * @param copy whether it is a copy of ours in the work folder
 */
record RowFile(Path path, boolean copy, BlockIndex index) {
  /** The lines that start from {@code start} on and before {@code limit}. */
  LineCursor lines(DuplicateLines duplicates, long start, long limit) {
    return new LineCursor(new ExtractBlocks(path, copy, index), duplicates, start, limit);
  }
}

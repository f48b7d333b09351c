package org.delinq.nightly;

import java.io.IOException;
import java.util.List;

/**
 * Puts what a partitioned step makes of loans into bytes for the files of a partition. Not for
 * several threads.
 *
 * @param <O> what is made of one loan
 */
interface LoanWriter<O> {
  /** The names of the files; their positions are those of a {@link ShardPage}. */
  List<String> files();

  /**
   * Writes one loan.
   *
   * @return how many rows of its step's input are behind it
   */
  long write(O output, ShardPage page) throws IOException;

  /** Writes what all loans since the last call add up to. */
  void writeSums(ShardPage page) throws IOException;
}

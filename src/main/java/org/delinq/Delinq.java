package org.delinq;

import org.delinq.nightly.Night;
import org.delinq.operations.Surroundings;
import org.delinq.operations.command.DelinqProgram;

/** The command line program. */
public final class Delinq {
  private Delinq() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(new DelinqProgram(Surroundings.ofThisProcess(), Night::run).execute(arguments));
  }
}

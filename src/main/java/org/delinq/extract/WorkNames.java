package org.delinq.extract;

import java.nio.file.Path;
import org.delinq.extract.row.ExtractKind;

/** The files that receive and order keep in the work folder of an attempt. */
record WorkNames(Path folder) {
  /** What was received, complete or absent. */
  Path received() {
    return folder.resolve("received.json");
  }

  /** An extract that was delivered compressed. */
  Path unpacked(ExtractKind kind) {
    return folder.resolve(kind.label() + ".csv");
  }

  /** {@link BlockIndex} of an extract as delivered and unpacked. */
  Path blocks(ExtractKind kind) {
    return folder.resolve(kind.label() + ".blocks");
  }

  /** {@link DuplicateLines} of an extract. */
  Path duplicates(ExtractKind kind) {
    return folder.resolve(kind.label() + ".duplicates");
  }

  /** An extract in loan order ({@link OrderedRow}). */
  Path ordered(ExtractKind kind) {
    return folder.resolve(kind.label() + ".ordered");
  }

  /** {@link BlockIndex} of {@link #ordered}; once it is there, so is the whole copy. */
  Path orderedBlocks(ExtractKind kind) {
    return folder.resolve(kind.label() + ".ordered.blocks");
  }

  /** A file that is gone when its step has ended. */
  Path scratch(ExtractKind kind, String what) {
    return folder.resolve(kind.label() + "." + what);
  }
}

package org.delinq.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.delinq.report.ProgrammeList;
import org.delinq.report.Worklist;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.WorkFiles;

/**
 * The work folder of one attempt, {@code <work>/<date>/<attempt>/}: what the steps hand to each
 * other.
 *
 * @param path the folder
 */
record AttemptFolder(Path path) {
  /** The round of a partition that was never given to a worker. */
  static final int FIRST_ROUND = 1;

  /**
   * What tells this folder from every other of its date and number, such as one before it that was
   * deleted: the steps that a database knows as done were done in the folder of the same identity.
   */
  String identity() {
    Path file = path.resolve("identity");
    try {
      if (Files.notExists(file)) {
        WorkFiles.createFolder(path);
        WorkFiles.write(file, UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
      }
      return Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /** What {@code receive} leaves. */
  Path receive() {
    return path.resolve("receive");
  }

  /** What is known of each step that is done ({@link StepRecord}). */
  Path steps() {
    return path.resolve("steps");
  }

  /** The policy of the attempt, byte for byte, for workers. */
  Path policy() {
    return path.resolve("policy.yml");
  }

  /** The ranges of loan ids that the partitions work on. */
  Path ranges() {
    return path.resolve(StepNames.AGE).resolve("ranges.json");
  }

  /** Everything about quarantined rows, the rows themselves included; never published whole. */
  Path quarantine() {
    return path.resolve("quarantine");
  }

  /** Scratch space of external sorts. */
  Path sort() {
    return path.resolve("sort");
  }

  /** What {@code borrowers} leaves. */
  Path borrowers() {
    return path.resolve("borrowers");
  }

  /** What {@code borrowers} leaves for a partition of {@code classify}. */
  Path debtorAsks(int partition) {
    return borrowers().resolve(partition + ".asks");
  }

  /** What {@code worklists} leaves: the records of a list in their order. */
  Path worklist(Worklist list) {
    return worklists().resolve(list.name().toLowerCase(Locale.ROOT) + ".records");
  }

  /** What {@code subsidy} and {@code compensation} leave: the records of a list in their order. */
  Path programmes(ProgrammeList list) {
    return programmes().resolve(list.name().toLowerCase(Locale.ROOT) + ".records");
  }

  /** The folder of the records of all lists of the programmes. */
  Path programmes() {
    return path.resolve("programmes");
  }

  /** The folder of the records of all lists. */
  Path worklists() {
    return path.resolve("worklists");
  }

  /** The files of one partition of a step, those of its newest round. */
  Path partition(String step, int partition) {
    return partition(step, partition, round(step, partition));
  }

  /**
   * The files of one round of a partition. Every round has a folder of its own, so that a worker
   * that comes back late writes where nobody reads.
   */
  Path partition(String step, int partition, int round) {
    String name = Integer.toString(partition);
    return path.resolve(step).resolve(round == FIRST_ROUND ? name : name + "." + round);
  }

  /** Makes a round the newest; what the rounds before it wrote no longer counts. */
  void beginRound(String step, int partition, int round) {
    WorkFiles.createFolder(path.resolve(step));
    WorkFiles.write(
        roundFile(step, partition), Integer.toString(round).getBytes(StandardCharsets.US_ASCII));
  }

  private int round(String step, int partition) {
    Path file = roundFile(step, partition);
    try {
      return Files.exists(file)
          ? Integer.parseInt(Files.readString(file, StandardCharsets.US_ASCII))
          : FIRST_ROUND;
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  private Path roundFile(String step, int partition) {
    return path.resolve(step).resolve(partition + ".round");
  }

  /** The files of one name that the partitions of a step wrote, in partition order. */
  List<Path> partitionFiles(String step, String name) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int partition = 0; Files.isDirectory(partition(step, partition)); partition++) {
      files.add(partition(step, partition).resolve(name));
    }
    return files;
  }

  /** The folder that will be published. */
  Path set() {
    return path.resolve("set");
  }
}

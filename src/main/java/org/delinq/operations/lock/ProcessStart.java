package org.delinq.operations.lock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * A number that tells a process from a later one of the same process id. It stays the same when the
 * clock is set: the system knows the start of a process in ticks since it was booted, and which
 * boot that was.
 */
final class ProcessStart {
  private static final Path PROCESSES = Path.of("/proc");
  private static final Path BOOT = PROCESSES.resolve("sys/kernel/random/boot_id");

  /** Leaves 52 bits, which every reader of JSON takes exactly. */
  private static final int BOOT_SHIFT = 12;

  /** Where proc(5) has the start among the fields behind the name. */
  private static final int START_FIELD = 19;

  private ProcessStart() {}

  /** The number of a process, or 0 where the system does not tell. */
  static long of(ProcessHandle process) {
    Path stat = PROCESSES.resolve(Long.toString(process.pid())).resolve("stat");
    try {
      return of(
          Files.readString(stat, StandardCharsets.ISO_8859_1),
          Files.readString(BOOT, StandardCharsets.US_ASCII));
    } catch (IOException notLinux) {
      return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
  }

  /**
   * @param stat the process as proc(5) tells it
   * @param boot the id of the boot
   */
  static long of(String stat, String boot) {
    // The name may hold blanks and brackets of its own.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (UUID.fromString(boot.strip()).getMostSignificantBits() >>> BOOT_SHIFT)
        + Long.parseLong(fields[START_FIELD]);
  }
}

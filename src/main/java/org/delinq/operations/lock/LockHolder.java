package org.delinq.operations.lock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The process that holds, or held, a lock.
 *
 * @param processId on its host
 * @param processStart tells a later process of the same id from it, whatever the clock says
 * @param host its name
 * @param user the account it runs under
 * @param since when the lock was taken, with offset
 * @param task what it does, such as {@code run 2026-03-20}
 */
public record LockHolder(
    long processId, long processStart, String host, String user, String since, String task) {

  private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

  /** Refuses what lacks a part. */
  public LockHolder {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(task, "task");
  }

  /** This process. */
  public static LockHolder thisProcess(String since, String task) {
    ProcessHandle process = ProcessHandle.current();
    return new LockHolder(
        process.pid(),
        ProcessStart.of(process),
        thisHost(),
        System.getProperty("user.name"),
        since,
        task);
  }

  /** The name of this machine, without asking the network where the system knows it. */
  public static String thisHost() {
    try {
      return Files.readString(HOST_NAME, StandardCharsets.UTF_8).strip();
    } catch (IOException notLinux) {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return "localhost";
      }
    }
  }

  /** Whether the process is on this machine, where alone {@link #alive} can tell. */
  public boolean here() {
    return host.equals(thisHost());
  }

  /** Whether this machine runs the process still. */
  public boolean alive() {
    return here()
        && ProcessHandle.of(processId)
            .filter(ProcessHandle::isAlive)
            .filter(process -> ProcessStart.of(process) == processStart)
            .isPresent();
  }

  /** {@code process 4711 (run 2026-03-20) on host db1 since 2026-03-21T03:00:01+08:00}. */
  @Override
  public String toString() {
    return "process " + processId + " (" + task + ") on host " + host + " since " + since;
  }
}

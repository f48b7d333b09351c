package org.delinq.operations.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.OtherProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  private static final LockHolder ME =
      LockHolder.thisProcess("2026-03-21T03:00:00+08:00", "run 2026-03-20");

  @TempDir Path folder;

  /** Takes the lock, says so, and holds it until its standard input ends. */
  static final class Holder {
    public static void main(String[] arguments) throws IOException {
      try (RunLock lock =
          RunLock.take(
              Path.of(arguments[0]),
              LockHolder.thisProcess("2026-03-21T02:59:59+08:00", "run 2026-03-19"))) {
        System.out.println(lock.predecessor().isPresent());
        while (System.in.read() >= 0) {}
      }
    }
  }

  /** Takes the lock and lets it go, again and again. */
  static final class Restless {
    public static void main(String[] arguments) {
      System.out.println("started");
      while (true) {
        RunLock.take(Path.of(arguments[0]), ME).close();
      }
    }
  }

  @Test
  void a_held_lock_is_refused_naming_process_host_and_since_when() throws Exception {
    try (OtherProcess holder = OtherProcess.start(Holder.class, folder.toString())) {
      assertThat(holder.line()).isEqualTo("false");

      assertThatThrownBy(() -> RunLock.take(folder, ME))
          .isInstanceOfSatisfying(
              DelinqException.class,
              refusal -> {
                assertThat(refusal.code()).isEqualTo(ErrorCode.LOCKED);
                assertThat(refusal)
                    .hasMessage(
                        "another run holds "
                            + folder
                            + ": process "
                            + holder.pid()
                            + " (run 2026-03-19) on host "
                            + LockHolder.thisHost()
                            + " since 2026-03-21T02:59:59+08:00");
              });
      assertThat(RunLock.holder(folder).orElseThrow().alive()).isTrue();
    }
  }

  @Test
  void the_lock_of_a_killed_process_is_taken_over() throws Exception {
    try (OtherProcess holder = OtherProcess.start(Holder.class, folder.toString())) {
      holder.line();
      holder.kill();
      assertThat(RunLock.holder(folder).orElseThrow().alive()).isFalse();

      try (RunLock lock = RunLock.take(folder, ME)) {
        assertThat(lock.predecessor().orElseThrow().processId()).isEqualTo(holder.pid());
      }
    }
  }

  @Test
  void a_lock_let_go_in_good_order_has_no_predecessor() throws Exception {
    try (OtherProcess holder = OtherProcess.start(Holder.class, folder.toString())) {
      holder.line();
      assertThat(holder.end()).isZero();
    }
    assertThat(RunLock.holder(folder)).isEmpty();
    try (RunLock lock = RunLock.take(folder, ME)) {
      assertThat(lock.predecessor()).isEmpty();
    }
  }

  @Test
  void a_kill_at_any_moment_leaves_a_lock_that_can_be_taken() throws Exception {
    for (int i = 0; i < 4; i++) {
      try (OtherProcess restless = OtherProcess.start(Restless.class, folder.toString())) {
        restless.line();
        restless.kill();
        RunLock.take(folder, ME).close();
      }
    }
    assertThat(RunLock.holder(folder)).isEmpty();
  }

  @Test
  void half_a_name_is_a_process_that_was_killed_while_writing_it() throws IOException {
    Files.writeString(folder.resolve(".delinq.lock"), "{ \"process_id\" : 47");

    try (RunLock lock = RunLock.take(folder, ME)) {
      assertThat(lock.predecessor()).isEmpty();
    }
  }

  @Test
  void a_name_of_a_living_process_is_believed_although_the_system_lost_its_lock()
      throws IOException {
    Files.write(folder.resolve(".delinq.lock"), org.delinq.operations.files.JsonFiles.bytes(ME));

    assertThatThrownBy(() -> RunLock.take(folder, ME))
        .isInstanceOf(DelinqException.class)
        .hasMessageContaining("process " + ProcessHandle.current().pid());
  }

  @Test
  void a_process_number_given_to_another_process_meanwhile_is_not_the_holder() {
    LockHolder earlier =
        new LockHolder(
            ME.processId(), ME.processStart() - 60_000, ME.host(), ME.user(), ME.since(), "run");

    assertThat(ME.alive()).isTrue();
    assertThat(earlier.alive()).isFalse();
  }
}

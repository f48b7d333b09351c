package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.delinq.storage.WorkFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What disks and folders do to the real program at night. Each time it ends with exit 1 and names
 * the path; once that is mended, the same command publishes what an undisturbed night does.
 */
class NightFaultTest {
  private static final int LOANS = 2_000;

  @TempDir static Path home;
  private static SortedMap<String, String> expected = new TreeMap<>();

  @TempDir Path folder;
  private boolean mounted;

  @BeforeAll
  static void undisturbed() throws Exception {
    NightProcess.deliver(home.resolve("inbox"), LOANS);
    NightProcess night =
        new NightProcess(home.resolve("inbox"), home.resolve("whole"), home.resolve("log"));
    assertThat(night.start(null).waitFor()).as(night.said()).isZero();
    expected = night.digests();
  }

  private Path disk() {
    return folder.resolve("disk");
  }

  private NightProcess night() {
    return new NightProcess(home.resolve("inbox"), disk(), folder.resolve("log"));
  }

  /** A disk of its own for the night; only root may have one. */
  private void mount(String options) throws Exception {
    Files.createDirectories(disk());
    assumeTrue(call("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk().toString()) == 0);
    mounted = true;
  }

  private void remount(String options) throws Exception {
    assertThat(call("mount", "-o", "remount," + options, disk().toString())).isZero();
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      call("umount", disk().toString());
    }
  }

  private static int call(String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException notInstalled) {
      return -1;
    }
  }

  private void assertFails(Process process, String what, String next) throws Exception {
    assertThat(process.waitFor()).as(night().said()).isEqualTo(1);
    assertThat(night().said())
        .contains(disk().toString())
        .contains(what)
        .contains(next)
        .doesNotContain("\tat org.delinq");
    assertThat(night().out().resolve(NightProcess.DATE)).doesNotExist();
  }

  private void assertPublishes() throws Exception {
    assertThat(night().start(null).waitFor()).as(night().said()).isZero();
    assertThat(night().digests()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"60k", "1200k"})
  void aFullDisk(String size) throws Exception {
    mount("size=" + size);
    assertFails(night().start(null), "No space left on device", "has room");
    remount("size=1g");
    assertPublishes();
  }

  @Test
  void aReadOnlyDisk() throws Exception {
    mount("size=1g");
    remount("ro");
    assertFails(night().start(null), "Read-only file system", "make that file system writable");
    remount("rw");
    assertPublishes();
  }

  @Test
  void aWorkFolderDeletedInMidRun() throws Exception {
    Files.createDirectories(disk());
    Process process = night().start(null);
    awaitStep(process, "age");
    while (Files.exists(night().work())) {
      call("rm", "-rf", night().work().toString());
    }
    assertFails(process, "cannot read or write", "see that the disk is there");
    assertPublishes();
  }

  private void awaitStep(Process process, String step) throws IOException {
    Path left = night().attempt().resolve(step);
    while (!Files.exists(left)) {
      assertThat(process.isAlive()).as(night().said()).isTrue();
      Thread.onSpinWait();
    }
  }

  @Test
  void anExtractThatCannotBeRead() throws Exception {
    Path inbox = folder.resolve("inbox").resolve(NightProcess.DATE);
    Files.createDirectories(inbox.resolve("loans.csv"));
    Files.writeString(inbox.resolve("repayments.csv"), "repayment_id\n", StandardCharsets.UTF_8);
    NightProcess blind = new NightProcess(folder.resolve("inbox"), disk(), folder.resolve("log"));
    assertThat(blind.start(null).waitFor()).as(blind.said()).isEqualTo(3);
    assertThat(blind.said()).contains(inbox.resolve("loans.csv").toString());
    WorkFiles.deleteFolder(folder.resolve("inbox"));
    NightProcess.deliver(folder.resolve("inbox"), LOANS);
    assertThat(blind.start(null).waitFor()).as(blind.said()).isZero();
    assertThat(blind.digests()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"000"})
  void modesThatTheUmaskHasNoSayIn(String umask) throws Exception {
    Files.createDirectories(disk());
    Process process = night().start(null, "sh", "-c", "umask " + umask + "; exec \"$@\"", "sh");
    assertThat(process.waitFor()).as(night().said()).isZero();
    try (Stream<Path> files = Files.walk(night().out().resolve(NightProcess.DATE).toRealPath())) {
      for (Path file : files.toList()) {
        assertThat(mode(file))
            .as(file.toString())
            .isEqualTo(Files.isDirectory(file) ? "rwxr-x---" : "rw-r-----");
      }
    }
    assertThat(mode(night().work())).isEqualTo("rwx------");
    assertThat(mode(night().work().resolve("db"))).isEqualTo("rwx------");
    assertThat(mode(night().work().resolve("db/delinq.mv.db"))).isEqualTo("rw-------");
    assertThat(mode(night().attempt())).isEqualTo("rwx------");
    assertThat(mode(night().work().resolve("logs/" + NightProcess.DATE + ".log")))
        .isEqualTo("rw-r-----");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}

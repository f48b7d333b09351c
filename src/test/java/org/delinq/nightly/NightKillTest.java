package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.delinq.storage.WorkFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program at random moments of a night, again while it goes on, as often as {@code
 * delinq.kills} says, every third time in the start-up of a first night; whenever a night gets to
 * its end, what it published, also into the database, is compared with an undisturbed one, and
 * another begins.
 */
class NightKillTest {
  private static final long START_UP_MILLISECONDS = 3_000;
  private static final int KILLS = Integer.getInteger("delinq.kills", 5);

  @TempDir Path home;

  @Test
  void publishesTheSameBytesHoweverOftenItIsKilled() throws Exception {
    NightProcess.deliver(home.resolve("inbox"), 3_000);
    NightProcess whole = process("whole");
    long undisturbed = System.nanoTime();
    assertThat(start(whole).waitFor()).as(whole.said()).isZero();
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - undisturbed);

    SortedMap<String, String> expected = whole.digests();
    assertThat(expected).hasSizeGreaterThan(15);
    SortedMap<String, List<String>> tables = whole.tables(OnPostgres.access(home));
    assertThat(tables.values()).allSatisfy(rows -> assertThat(rows).hasSizeGreaterThan(100));

    NightProcess killed = process("killed");
    Random random = new Random(20260319);
    int kills = 0;
    while (kills < KILLS) {
      boolean startUp = kills % 3 == 1;
      if (startUp) {
        WorkFiles.deleteFolder(killed.folder());
      }
      Process night = start(killed);
      long patience = startUp ? Math.min(START_UP_MILLISECONDS, milliseconds) : milliseconds;
      if (!night.waitFor(random.nextLong(patience), TimeUnit.MILLISECONDS)) {
        night.destroyForcibly().waitFor();
        kills++;
      } else {
        assertPublished(night, killed, expected, tables);
        WorkFiles.deleteFolder(killed.folder());
      }
    }
    Process last = start(killed);
    last.waitFor();
    assertPublished(last, killed, expected, tables);
  }

  private NightProcess process(String name) {
    return new NightProcess(home.resolve("inbox"), home.resolve(name), home.resolve(name + ".log"));
  }

  private Process start(NightProcess night) throws IOException {
    return night.start(OnPostgres.access(home));
  }

  private void assertPublished(
      Process process,
      NightProcess night,
      SortedMap<String, String> expected,
      SortedMap<String, List<String>> tables)
      throws Exception {
    assertThat(process.exitValue()).as(night.said()).isZero();
    assertThat(night.digests()).isEqualTo(expected);
    assertThat(night.tables(OnPostgres.access(home))).isEqualTo(tables);
  }
}

package org.delinq.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalSortTest {
  private static final class Pair {
    private final byte[] key;
    private final byte[] value;

    Pair(byte[] key, byte[] value) {
      this.key = key;
      this.value = value;
    }
  }

  @Property(tries = 60)
  void givesWhatAStableSortInMemoryGives(
      @ForAll @Size(max = 300) List<@Size(max = 12) byte[]> keys,
      @ForAll @IntRange(min = 1, max = 3) int distinctBytes)
      throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      byte[] key = keys.get(i).clone();
      for (int j = 0; j < key.length; j++) {
        key[j] = (byte) (Math.floorMod(key[j], distinctBytes) * 127);
      }
      pairs.add(new Pair(key, text("value " + i)));
    }
    assertThat(sorted(pairs, 1 << 10)).isEqualTo(expected(pairs));
    assertThat(sorted(pairs, 1 << 20)).isEqualTo(expected(pairs));
  }

  /** Keys that begin alike, some the beginning of others, some with zeros at their end. */
  @Property(tries = 60)
  void sortsKeysThatBeginAlike(
      @ForAll @Size(max = 200) List<@Size(max = 10) byte[]> ends,
      @ForAll @IntRange(min = 0, max = 40) int alike,
      @ForAll @IntRange(min = 1, max = 3) int beginnings)
      throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      byte[] end = ends.get(i);
      byte[] key = new byte[alike + end.length];
      Arrays.fill(key, 0, alike, (byte) (i % beginnings * 100));
      for (int j = 0; j < end.length; j++) {
        key[alike + j] = (byte) (Math.floorMod(end[j], 3) * 127);
      }
      pairs.add(new Pair(key, text("value " + i)));
    }
    assertThat(sorted(pairs, 1 << 20)).isEqualTo(expected(pairs));
  }

  @Test
  void sortsLongKeysThatDifferAtTheirEnd() throws IOException {
    Random random = new Random(11);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      byte[] key = new byte[3_000];
      key[key.length - 1] = (byte) random.nextInt();
      pairs.add(new Pair(key, text("value " + i)));
    }
    assertThat(sorted(pairs, 1 << 22)).isEqualTo(expected(pairs));
  }

  @Test
  void mergesMoreRunsThanItCanReadAtOnce() throws IOException {
    Random random = new Random(7);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      pairs.add(new Pair(text("K" + random.nextInt(2_000)), new byte[random.nextInt(60)]));
    }
    assertThat(sorted(pairs, 1 << 10)).isEqualTo(expected(pairs));
  }

  @Test
  void takesARecordLargerThanItsMemory() throws IOException {
    byte[] large = new byte[300_000];
    Arrays.fill(large, (byte) 9);
    List<Pair> pairs =
        List.of(
            new Pair(text("c"), text("3")),
            new Pair(text("b"), large),
            new Pair(text("a"), text("1")));
    assertThat(sorted(pairs, 1 << 10)).isEqualTo(expected(pairs));
  }

  @Test
  void leavesNoFileBehindAndMakesNoneForLittle(@TempDir Path folder) throws IOException {
    try (ExternalSort sort = new ExternalSort(folder, "few", 1 << 16)) {
      add(sort, new Pair(text("b"), text("2")));
      add(sort, new Pair(text("a"), text("1")));
      sort.sorted();
      assertThat(list(folder)).isEmpty();
    }
    try (ExternalSort sort = new ExternalSort(folder, "many", 1 << 10)) {
      for (int i = 0; i < 1_000; i++) {
        add(sort, new Pair(text("key " + (i * 7) % 1_000), text("value")));
      }
      sort.sorted();
      assertThat(list(folder)).isNotEmpty();
    }
    assertThat(list(folder)).isEmpty();
  }

  @Test
  void namesThePathWhenTheDiskFails(@TempDir Path folder) {
    Path absent = folder.resolve("absent");
    try (ExternalSort sort = new ExternalSort(absent, "x", 1 << 10)) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000; i++) {
                  add(sort, new Pair(text("key"), text("value")));
                }
              })
          .isInstanceOfSatisfying(
              DelinqException.class,
              failure -> assertThat(failure.code()).isEqualTo(ErrorCode.STORAGE))
          .hasMessageContaining(absent.toString());
    }
  }

  @Test
  void takesNothingMoreOnceItIsRead(@TempDir Path folder) {
    try (ExternalSort sort = new ExternalSort(folder, "x", 1 << 10)) {
      assertThat(sort.sorted().next()).isFalse();
      assertThatThrownBy(() -> add(sort, new Pair(text("a"), text("1"))))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private static List<String> sorted(List<Pair> pairs, int memory) throws IOException {
    Path folder = Files.createTempDirectory("sort");
    List<String> found = new ArrayList<>();
    try (ExternalSort sort = new ExternalSort(folder, "x", memory)) {
      pairs.forEach(pair -> add(sort, pair));
      SortedRecords records = sort.sorted();
      ByteArrayInput key = new ByteArrayInput(new byte[0]);
      ByteArrayInput value = new ByteArrayInput(new byte[0]);
      while (records.next()) {
        records.readKey(key);
        records.readValue(value);
        found.add(show(rest(key), rest(value)));
      }
    }
    Files.delete(folder);
    return found;
  }

  private static byte[] rest(ByteArrayInput input) throws IOException {
    byte[] bytes = new byte[input.remaining()];
    input.readFully(bytes);
    return bytes;
  }

  private static List<String> expected(List<Pair> pairs) {
    return pairs.stream()
        .sorted((one, other) -> Arrays.compareUnsigned(one.key, other.key))
        .map(pair -> show(pair.key, pair.value))
        .toList();
  }

  private static String show(byte[] key, byte[] value) {
    return Arrays.toString(key) + " " + Arrays.toString(value);
  }

  private static void add(ExternalSort sort, Pair pair) {
    sort.add(pair.key, 0, pair.key.length, pair.value, 0, pair.value.length);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}

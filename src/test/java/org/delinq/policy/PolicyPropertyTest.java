package org.delinq.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.delinq.error.DelinqException;
import org.jspecify.annotations.Nullable;

/** What holds for every policy, legal or not. */
class PolicyPropertyTest {
  private static @Nullable Path calendars;

  @BeforeContainer
  static void writeCalendars() throws IOException {
    Path folder = Files.createTempDirectory("calendars");
    for (String name : RandomPolicy.CALENDARS) {
      Files.writeString(folder.resolve(name + ".csv"), "date,kind\n2026-10-01,HOLIDAY\n");
    }
    calendars = folder;
  }

  @AfterContainer
  static void removeCalendars() throws IOException {
    Path folder = folder();
    for (String name : RandomPolicy.CALENDARS) {
      Files.delete(folder.resolve(name + ".csv"));
    }
    Files.delete(folder);
  }

  /** Every legal policy is accepted, and reads the same whatever is left to the defaults. */
  @Property(tries = 60)
  void aProductWithOverridesEqualsTheOneThatSaysEverything(@ForAll long seed) {
    Map<String, @Nullable Object> overriding = RandomPolicy.legal(seed);
    Map<String, @Nullable Object> explicit = new LinkedHashMap<>(overriding);
    Map<String, @Nullable Object> products = new LinkedHashMap<>();
    if (overriding.get("products") instanceof Map<?, ?> own) {
      own.forEach(
          (code, product) ->
              products.put(String.valueOf(code), merged(overriding.get("defaults"), product)));
    }
    explicit.put("products", products);
    assertThat(read(overriding)).isEqualTo(read(explicit));
  }

  /** Any one value replaced by nonsense is refused by an error that names its key. */
  @Property(tries = 60)
  void aValueOfNoSenseIsRefusedByItsKey(@ForAll long seed) {
    Map<String, @Nullable Object> policy = RandomPolicy.legal(seed);
    String key = spoil(policy, Long.hashCode(seed));
    Throwable refusal = catchThrowable(() -> read(policy));
    assertThat(refusal).isInstanceOf(DelinqException.class).hasMessageContaining(key);
  }

  /** Whatever bytes come, nothing but our own refusal comes back. */
  @Property(tries = 150)
  void bytesAreReadOrRefused(@ForAll byte[] bytes, @ForAll String text) {
    String around = "id: a\n" + new String(bytes, StandardCharsets.ISO_8859_1) + text;
    for (byte[] yaml : new byte[][] {bytes, around.getBytes(StandardCharsets.UTF_8)}) {
      Throwable refusal = catchThrowable(() -> reader().read("random.yml", yaml));
      assertThat(refusal).isInstanceOf(DelinqException.class);
    }
  }

  private static Policy read(Map<String, @Nullable Object> policy) {
    return reader().read("random.yml", RandomPolicy.yaml(policy).getBytes(StandardCharsets.UTF_8));
  }

  private static PolicyReader reader() {
    return new PolicyReader(new CalendarReader(folder()));
  }

  private static Path folder() {
    Path folder = calendars;
    if (folder == null) {
      throw new IllegalStateException("the calendars are not written yet");
    }
    return folder;
  }

  private static Map<String, @Nullable Object> merged(
      @Nullable Object below, @Nullable Object above) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    if (below instanceof Map<?, ?> defaults && above instanceof Map<?, ?> own) {
      defaults.forEach((key, value) -> merged.put(String.valueOf(key), value));
      own.forEach(
          (key, value) ->
              merged.put(
                  String.valueOf(key),
                  value instanceof Map<?, ?> && defaults.get(key) instanceof Map<?, ?>
                      ? merged(defaults.get(key), value)
                      : value));
    }
    return merged;
  }

  /** Puts nonsense at one of the keys of the defaults, and answers which. */
  private static String spoil(Map<String, @Nullable Object> policy, int choice) {
    Map<String, @Nullable Object> spoiled = merged(policy.get("defaults"), Map.of());
    String[] keys = spoiled.keySet().toArray(new String[0]);
    String key = keys[Math.floorMod(choice, keys.length)];
    spoiled.put(key, "nonsense");
    policy.put("defaults", spoiled);
    return "defaults." + key;
  }
}

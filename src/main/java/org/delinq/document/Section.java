package org.delinq.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.delinq.document.YamlValue.Kind;
import org.delinq.document.YamlValue.Mapping;
import org.delinq.document.YamlValue.Scalar;
import org.delinq.document.YamlValue.Sequence;
import org.delinq.error.Faults;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * A block of keys being read. What is missing, unknown or impossible becomes a fault with key path,
 * value and what is allowed, and reading goes on with a harmless value, so that one reading tells
 * all faults; nobody may use what was read before the faults are refused. Call {@link #done()} at
 * the end: keys nobody asked for are unknown.
 */
public final class Section {
  private static final String BLOCK = "a block of keys";

  /** Whether amounts and percentages must stand in quotes. */
  public enum Quotes {
    /** They must, so that no other reader of the file turns them into floating point. */
    MANDATORY,
    /** They may. */
    OPTIONAL
  }

  private final @Nullable Mapping block;
  private final Faults faults;
  private final Quotes quotes;
  private final Set<String> known = new LinkedHashSet<>();

  private Section(@Nullable Mapping block, Faults faults, Quotes quotes) {
    this.block = block;
    this.faults = faults;
    this.quotes = quotes;
  }

  /** Reads a block; faults go to {@code faults}. */
  public static Section of(Mapping block, Faults faults, Quotes quotes) {
    return new Section(block, faults, quotes);
  }

  /** The block itself; absent if it is missing or something else, which is then a fault already. */
  public @Nullable Mapping block() {
    return block;
  }

  /** Faults of the whole file so far: equal counts around a reading mean that it was sound. */
  public int faultCount() {
    return faults.count();
  }

  /** Adds a fault at a key of this block, or at the block itself if it has no such key. */
  public void fault(String key, String found, String allowed) {
    if (block != null) {
      YamlValue value = block.values().get(key);
      add(value == null ? block.place() : value.place(), found, allowed);
    }
  }

  /** Refuses the keys that nobody asked for. */
  public void done() {
    if (block != null) {
      block
          .values()
          .forEach(
              (key, value) -> {
                if (!known.contains(key)) {
                  add(value.place(), "an unknown key", String.join(", ", known));
                }
              });
    }
  }

  /** One line of text. */
  public String text(String key) {
    return read(key, "text on one line", "", Forms::oneLine);
  }

  /** A name that may become part of a path: the form of identifiers in extracts.md section 1. */
  public String identifier(String key) {
    return read(key, Forms.IDENTIFIERS, "", Forms::identifier);
  }

  /** A text that has a form of the caller's own, which answers null for other texts. */
  public <T> T formed(String key, String allowed, T harmless, Function<String, @Nullable T> form) {
    return read(key, allowed, harmless, form);
  }

  /** One of the names of a table that exists. */
  public String nameOf(String key, Collection<String> names) {
    String allowed = names.isEmpty() ? "no name, as there are none" : String.join(", ", names);
    return read(key, allowed, "", text -> names.contains(text) ? text : null);
  }

  /** A whole number. */
  public int integer(String key, int least, int most) {
    return read(key, wholeNumbers(least, most), least, text -> Forms.integer(text, least, most));
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String key) {
    return read(key, "true, false", false, Forms::flag);
  }

  /** The name of one of an enum's constants. */
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    return choice(key, EnumSet.allOf(type));
  }

  /** The name of one of some constants, of which there must be one. */
  public <E extends Enum<E>> E choice(String key, Set<E> constants) {
    String allowed = String.join(", ", constants.stream().map(Enum::name).toList());
    E first = constants.iterator().next();
    return read(key, allowed, first, text -> Forms.choice(text, constants));
  }

  /** A date, as a {@link org.delinq.calendar.Day}. */
  public int date(String key) {
    return read(key, Forms.DATES, 0, Forms::date);
  }

  /** An amount in fen: yuan with at most two decimals and 13 digits before the point. */
  public long amount(String key) {
    return decimal(key, "an amount such as \"50000.00\"", 0L, Forms::amount);
  }

  /** A percentage with at most six decimals, from 0 to {@code most}. */
  public Percent percent(String key, int most) {
    String allowed = "a percentage from 0 to " + most + " such as \"2.5\"";
    return decimal(key, allowed, Percent.ZERO, text -> Forms.percent(text, most));
  }

  /** Whether a key that may be left out or blank has a value; it is known from here on. */
  public boolean has(String key) {
    known.add(key);
    YamlValue value = block == null ? null : block.values().get(key);
    return value != null && !(value instanceof Scalar scalar && scalar.isBlank());
  }

  /** A block below this one. */
  public Section section(String key) {
    return section(value(key, BLOCK), BLOCK);
  }

  /** A block of named blocks; {@code {}} or nothing at all means that there are none. */
  public Map<String, Section> sections(String key) {
    String allowed = BLOCK + ", {} for none";
    YamlValue value = value(key, allowed);
    Map<String, Section> sections = new LinkedHashMap<>();
    if (!(value instanceof Scalar scalar && scalar.isBlank())) {
      Mapping blocks = section(value, allowed).block;
      if (blocks != null) {
        blocks.values().forEach((name, inner) -> sections.put(name, section(inner, BLOCK)));
      }
    }
    return sections;
  }

  /** A list of blocks. */
  public List<Section> sectionList(String key) {
    List<Section> sections = new ArrayList<>();
    for (YamlValue value : sequence(key, "a list of blocks")) {
      sections.add(section(value, BLOCK));
    }
    return sections;
  }

  /** A list of whole numbers. */
  public List<Integer> integers(String key, int least, int most) {
    String allowed = wholeNumbers(least, most);
    List<Integer> numbers = new ArrayList<>();
    for (YamlValue value : sequence(key, "a list of " + allowed)) {
      numbers.add(formed(value, allowed, least, text -> Forms.integer(text, least, most)));
    }
    return numbers;
  }

  /** The keys of this block, each of which is known from here on. */
  public Set<String> keys() {
    if (block == null) {
      return Set.of();
    }
    known.addAll(block.values().keySet());
    return block.values().keySet();
  }

  /** The whole number that a key of this block is. */
  public int keyAsInteger(String key, int least, int most) {
    Integer number = Forms.integer(key, least, most);
    if (number == null) {
      fault(key, "the key " + Faults.shown(key), wholeNumbers(least, most) + " as keys");
      return least;
    }
    return number;
  }

  private <T> T decimal(
      String key, String example, T harmless, Function<String, @Nullable T> form) {
    if (quotes == Quotes.OPTIONAL) {
      return read(key, example, harmless, form);
    }
    String allowed = example + " in quotes";
    YamlValue value = value(key, allowed);
    if (value instanceof Scalar scalar && scalar.isNumber()) {
      String type = scalar.kind() == Kind.FLOAT ? "the float " : "the number ";
      add(scalar.place(), type + Faults.shown(scalar.text()), allowed);
      return harmless;
    }
    return formed(value, allowed, harmless, form);
  }

  private <T> T read(String key, String allowed, T harmless, Function<String, @Nullable T> form) {
    return formed(value(key, allowed), allowed, harmless, form);
  }

  private <T> T formed(
      @Nullable YamlValue value, String allowed, T harmless, Function<String, @Nullable T> form) {
    if (value instanceof Scalar scalar && !scalar.isBlank()) {
      T formed = form.apply(scalar.text());
      if (formed != null) {
        return formed;
      }
    }
    refuse(value, allowed);
    return harmless;
  }

  private List<YamlValue> sequence(String key, String allowed) {
    YamlValue value = value(key, allowed);
    if (value instanceof Sequence sequence) {
      return sequence.values();
    }
    refuse(value, allowed);
    return List.of();
  }

  private Section section(@Nullable YamlValue value, String allowed) {
    if (value instanceof Mapping mapping) {
      return new Section(mapping, faults, quotes);
    }
    refuse(value, allowed);
    return new Section(null, faults, quotes);
  }

  private @Nullable YamlValue value(String key, String allowed) {
    known.add(key);
    if (block == null) {
      return null;
    }
    YamlValue value = block.values().get(key);
    if (value == null) {
      Place missing = block.absent().child(key);
      faults.add(missing.line(), missing + ": missing, allowed: " + allowed);
    }
    return value;
  }

  private void refuse(@Nullable YamlValue value, String allowed) {
    if (value != null && !(value instanceof Scalar scalar && scalar.kind() == Kind.REFUSED)) {
      add(value.place(), value.found(), allowed);
    }
  }

  private void add(Place place, String found, String allowed) {
    faults.add(place.line(), place + ": found " + found + ", allowed: " + allowed);
  }

  private static String wholeNumbers(int least, int most) {
    return "whole numbers from " + least + " to " + most;
  }
}

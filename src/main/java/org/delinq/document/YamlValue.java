package org.delinq.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delinq.error.Faults;

/** A value of a YAML file, which knows where it stands. */
public sealed interface YamlValue {
  /** Where it stands. */
  Place place();

  /** What a message says was found. */
  String found();

  /** What YAML takes a scalar for. */
  enum Kind {
    /** Text, quoted or not. */
    TEXT,
    /** A whole number without quotes. */
    INTEGER,
    /** A number with a point or an exponent, without quotes. */
    FLOAT,
    /** {@code true}, {@code false} and what YAML takes for them. */
    BOOLEAN,
    /** A date without quotes. */
    DATE,
    /** Nothing. */
    BLANK,
    /** What was there is already said to be a fault. */
    REFUSED
  }

  /**
   * One value, as it was typed.
   *
   * @param text what is written in the file, without quotes; {@code ~} and {@code null} are empty
   */
  record Scalar(Place place, Kind kind, String text) implements YamlValue {
    /** Whether YAML takes it for a number. */
    public boolean isNumber() {
      return kind == Kind.INTEGER || kind == Kind.FLOAT;
    }

    /** Whether nothing is written there, or only spaces in quotes. */
    public boolean isBlank() {
      return text.chars().allMatch(letter -> letter == ' ');
    }

    @Override
    public String found() {
      return isBlank() ? "nothing" : Faults.shown(text);
    }
  }

  /** Values in a row. */
  record Sequence(Place place, List<YamlValue> values) implements YamlValue {
    /** Copies the values. */
    public Sequence {
      values = List.copyOf(values);
    }

    @Override
    public String found() {
      return "a list";
    }
  }

  /**
   * Values by key.
   *
   * @param absent where a key that is missing should have been
   * @param values in the order of the file
   */
  record Mapping(Place place, Place absent, Map<String, YamlValue> values) implements YamlValue {
    /** Copies the values, keeping their order. */
    public Mapping {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public String found() {
      return "a block of keys";
    }

    /**
     * These values with others deeply over them: blocks are merged key by key, all else is
     * replaced, by a blank too; but a blank over a block changes nothing. A key that is missing in
     * both is missing where these values stand.
     */
    public Mapping with(Mapping over) {
      Map<String, YamlValue> merged = new LinkedHashMap<>(values);
      over.values.forEach((key, value) -> merged.merge(key, value, Mapping::merged));
      return new Mapping(over.place, absent, merged);
    }

    private static YamlValue merged(YamlValue below, YamlValue above) {
      if (below instanceof Mapping block) {
        if (above instanceof Mapping own) {
          return block.with(own);
        }
        return above instanceof Scalar scalar && scalar.kind() == Kind.BLANK ? below : above;
      }
      return above;
    }
  }
}

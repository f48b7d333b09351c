package org.delinq.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delinq.document.YamlValue.Kind;
import org.delinq.document.YamlValue.Mapping;
import org.delinq.document.YamlValue.Scalar;
import org.delinq.document.YamlValue.Sequence;
import org.delinq.error.Faults;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns the node graph of the YAML library into a tree of our values, aliases written out. */
final class YamlTree {
  private static final int MOST_VALUES = 100_000;
  private static final int DEEPEST = 20;
  private static final String ALLOWED_KEYS = "allowed: a plain word as a key";

  private final Faults faults;
  private int valuesLeft = MOST_VALUES;

  YamlTree(Faults faults) {
    this.faults = faults;
  }

  /** The tree below a node; what it cannot hold becomes a fault and a blank. */
  YamlValue value(Node node, Place place, int depth) {
    if (depth > DEEPEST || valuesLeft-- <= 0) {
      return refused(place, "too deep or too many values once aliases are written out");
    }
    if (node instanceof MappingNode mapping) {
      return plain(node, Tag.MAP) ? mapping(mapping, place, depth) : unknownType(node, place);
    }
    if (node instanceof SequenceNode sequence) {
      return plain(node, Tag.SEQ) ? sequence(sequence, place, depth) : unknownType(node, place);
    }
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar, place);
    }
    return unknownType(node, place);
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private static boolean plain(Node node, Tag tag) {
    return tag.equals(node.getTag());
  }

  private Mapping mapping(MappingNode node, Place place, int depth) {
    Map<String, YamlValue> values = new LinkedHashMap<>();
    Set<String> own = new HashSet<>();
    List<Mapping> merged = new ArrayList<>();
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)
          || key.getValue().isBlank()
          || Forms.oneLine(key.getValue()) == null) {
        int line = line(tuple.getKeyNode());
        faults.add(line, place.child("?", line) + ": found no plain key, " + ALLOWED_KEYS);
        continue;
      }
      Place child = place.child(keyText(key), line(key));
      if (plain(key, Tag.MERGE)) {
        Place sameBlock = new Place(place.path(), child.line());
        addMerged(value(tuple.getValueNode(), sameBlock, depth + 1), merged);
      } else if (own.add(key.getValue())) {
        values.put(key.getValue(), value(tuple.getValueNode(), child, depth + 1));
      } else {
        faults.add(child.line(), child + ": found twice, allowed: each key once");
      }
    }
    for (Mapping block : merged) {
      block.values().forEach(values::putIfAbsent);
    }
    return new Mapping(place, place, values);
  }

  /** Keys are shown in paths, so they must not break a message. */
  private static String keyText(ScalarNode key) {
    String shown = Faults.shown(key.getValue());
    return shown.substring(1, shown.length() - 1);
  }

  private void addMerged(YamlValue value, List<Mapping> merged) {
    if (value instanceof Mapping block) {
      merged.add(block);
    } else if (value instanceof Sequence blocks) {
      blocks.values().forEach(block -> addMerged(block, merged));
    } else {
      Place place = value.place();
      faults.add(place.line(), place + ": found " + value.found() + ", allowed: a block of keys");
    }
  }

  private Sequence sequence(SequenceNode node, Place place, int depth) {
    List<YamlValue> values = new ArrayList<>();
    for (Node entry : node.getValue()) {
      values.add(value(entry, place.entry(values.size() + 1, line(entry)), depth + 1));
    }
    return new Sequence(place, values);
  }

  private YamlValue scalar(ScalarNode node, Place place) {
    Tag tag = node.getTag();
    Kind kind;
    if (tag.equals(Tag.STR)) {
      kind = Kind.TEXT;
    } else if (tag.equals(Tag.INT)) {
      kind = Kind.INTEGER;
    } else if (tag.equals(Tag.FLOAT)) {
      kind = Kind.FLOAT;
    } else if (tag.equals(Tag.BOOL)) {
      kind = Kind.BOOLEAN;
    } else if (tag.equals(Tag.TIMESTAMP)) {
      kind = Kind.DATE;
    } else if (tag.equals(Tag.NULL)) {
      kind = Kind.BLANK;
    } else if (tag.equals(Tag.MERGE)) {
      kind = Kind.TEXT;
    } else {
      return unknownType(node, place);
    }
    return new Scalar(place, kind, kind == Kind.BLANK ? "" : node.getValue());
  }

  private YamlValue unknownType(Node node, Place place) {
    return refused(place, "the type " + Faults.shown(node.getTag().getValue()));
  }

  private YamlValue refused(Place place, String found) {
    faults.add(
        place.line(),
        place + ": found " + found + ", allowed: plain text, numbers, dates, lists and keys");
    return new Scalar(place, Kind.REFUSED, "");
  }
}

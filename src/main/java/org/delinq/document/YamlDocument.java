package org.delinq.document;

import java.io.StringReader;
import java.util.Map;
import org.delinq.document.YamlValue.Mapping;
import org.delinq.document.YamlValue.Scalar;
import org.delinq.error.DelinqException;
import org.delinq.error.Faults;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * One YAML file: a block of keys. The library only composes its graph of nodes; no object of any
 * type is ever constructed from the file. Aliases and merge keys are written out, within bounds;
 * duplicate keys are faults.
 */
public final class YamlDocument {
  private static final int MOST_ALIASES = 1_000;
  private static final int DEEPEST = 20;

  private final SmallFile file;
  private final Faults faults;
  private final Mapping root;

  private YamlDocument(SmallFile file, Faults faults, Mapping root) {
    this.file = file;
    this.faults = faults;
    this.root = root;
  }

  /**
   * Parses a file. An empty one has no keys.
   *
   * @throws DelinqException with the file's code if it is no UTF-8, no YAML, or no block of keys
   */
  public static YamlDocument parse(SmallFile file) {
    Faults faults = new Faults();
    Node node = compose(file);
    Place top = new Place("", node == null ? 0 : YamlTree.line(node));
    YamlValue value = node == null ? null : new YamlTree(faults).value(node, top, 0);
    if (value instanceof Mapping mapping) {
      return new YamlDocument(file, faults, mapping);
    }
    file.refuse(faults);
    if (value == null || (value instanceof Scalar scalar && scalar.isBlank())) {
      return new YamlDocument(file, faults, new Mapping(top, top, Map.of()));
    }
    throw file.refusal("found " + value.found() + " as the whole file, allowed: keys");
  }

  /** The whole file. */
  public Mapping root() {
    return root;
  }

  /** What is wrong with it, so far; its reader adds what it finds. */
  public Faults faults() {
    return faults;
  }

  /** Refuses the file with every fault found so far, or does nothing if there is none. */
  public void refuseFaults() {
    file.refuse(faults);
  }

  private static @Nullable Node compose(SmallFile file) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(SmallFile.MOST_BYTES);
    options.setMaxAliasesForCollections(MOST_ALIASES);
    options.setNestingDepthLimit(DEEPEST);
    String text = file.text();
    try {
      return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      String problem = Faults.shown(String.valueOf(e.getProblem()));
      throw file.refusal("no valid YAML at line " + line + ": " + problem, e);
    } catch (RuntimeException e) {
      // The parser lets more than its own exceptions out for text that was made to break it.
      throw file.refusal("no valid YAML", e);
    }
  }
}

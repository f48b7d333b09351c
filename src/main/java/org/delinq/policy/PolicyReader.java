package org.delinq.policy;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.document.Section;
import org.delinq.document.Section.Quotes;
import org.delinq.document.SmallFile;
import org.delinq.document.YamlDocument;
import org.delinq.document.YamlValue.Mapping;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;

/**
 * Reads a policy file (policy-example.yml of the contract; {@code jobs/policies/cn-2023.yml} is the
 * commented one). Each product's keys are laid deeply over {@code defaults}. Every fault of the
 * file is told at once, with its key path, line, value, and what is allowed.
 */
public final class PolicyReader {
  /** The largest ratio or uplift, in percent; above 100 they are unusual but not impossible. */
  static final int MOST_PERCENT = 1_000;

  private static final String NEXT_STEP = "correct the policy file and run again";
  private static final String DEFAULTS = "defaults";
  private static final String PRODUCTS = "products";

  private final CalendarReader calendars;

  /**
   * @param calendars knows the calendars that products may name
   */
  public PolicyReader(CalendarReader calendars) {
    this.calendars = calendars;
  }

  /** The calendars that products may name. */
  public CalendarReader calendars() {
    return calendars;
  }

  /**
   * Reads a policy file.
   *
   * @throws DelinqException BAD_POLICY with every fault of the file; BAD_CALENDAR if the policy is
   *     sound but a calendar it names is not
   */
  public Policy read(Path file) {
    return read(SmallFile.read(file, ErrorCode.BAD_POLICY, NEXT_STEP));
  }

  /**
   * Reads a policy that was read from disk already, such as the one archived with a filing.
   *
   * @param name what messages call it
   * @throws DelinqException as {@link #read(Path)}
   */
  public Policy read(String name, byte[] bytes) {
    return read(new SmallFile(name, bytes, ErrorCode.BAD_POLICY, NEXT_STEP));
  }

  /** What a folder must know of each of its files to choose one. */
  record Head(String id, int effectiveFrom) {}

  static SmallFile file(Path path) {
    return SmallFile.read(path, ErrorCode.BAD_POLICY, NEXT_STEP);
  }

  /** The head of a file whose other keys may be wrong: it need not be tonight's. */
  static Head head(SmallFile file) {
    YamlDocument document = YamlDocument.parse(file);
    Section top = Section.of(document.root(), document.faults(), Quotes.MANDATORY);
    Head head = new Head(top.identifier("id"), top.date("effective-from"));
    document.refuseFaults();
    return head;
  }

  Policy read(SmallFile file) {
    YamlDocument document = YamlDocument.parse(file);
    Section top = Section.of(document.root(), document.faults(), Quotes.MANDATORY);
    String id = top.identifier("id");
    int effectiveFrom = top.date("effective-from");
    Map<String, ProductPolicy.Matrix> matrices = MatrixReader.read(top);
    Policy.Ratios ratios = ratios(top.section("ratios"));
    SortedMap<String, SubsidyProgramme> subsidies = SubsidyReader.read(top);
    SortedMap<String, CompensationProgramme> compensations = CompensationReader.read(top);
    WorklistPolicy worklists = WorklistReader.read(top.section("worklists"));
    ProductReader productReader = new ProductReader(matrices, worklists.ladders(), calendars);
    SortedMap<String, ProductPolicy> products = products(top, document, productReader);
    top.done();
    document.refuseFaults();
    productReader.refuseCalendars();
    return new Policy(id, effectiveFrom, products, ratios, subsidies, compensations, worklists);
  }

  private static SortedMap<String, ProductPolicy> products(
      Section top, YamlDocument document, ProductReader reader) {
    Section defaults = top.section(DEFAULTS);
    reader.checkDefaults(defaults);
    Map<String, Section> sections = top.sections(PRODUCTS);
    if (sections.isEmpty() && top.has(PRODUCTS)) {
      top.fault(PRODUCTS, "no product", "at least one");
    }
    SortedMap<String, ProductPolicy> products = new TreeMap<>();
    Mapping common = defaults.block();
    sections.forEach(
        (code, section) -> {
          Mapping own = section.block();
          if (common != null && own != null) {
            Section merged = Section.of(common.with(own), document.faults(), Quotes.MANDATORY);
            products.put(code, reader.read(code, section, merged));
          }
        });
    return products;
  }

  private static Policy.Ratios ratios(Section section) {
    Policy.Ratios ratios =
        new Policy.Ratios(
            section.percent("coverage-floor", MOST_PERCENT),
            section.percent("provision-floor", 100),
            section.percent("npl-target", 100),
            section.percent("npl-tolerance-points", 100));
    section.done();
    return ratios;
  }
}

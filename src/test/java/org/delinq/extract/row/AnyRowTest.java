package org.delinq.extract.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.extract.row.ExtractKind.INSTALMENTS;

import com.opencsv.RFC4180Parser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.delinq.settings.ExtractSettings;
import org.jspecify.annotations.Nullable;

/** What holds for any line whatever. */
class AnyRowTest {
  private static final String FIELD = "(?:[^\",]*|\"(?:[^\"]|\"\")*\")";
  private static final Pattern LINE = Pattern.compile(FIELD + "(?:," + FIELD + ")*");
  private static final int COLUMNS = INSTALMENTS.columns().size();

  private static final Map<ExtractKind, RowScanner> UTF8_SCANNERS =
      scanners(StandardCharsets.UTF_8);
  private static final Map<ExtractKind, RowScanner> GB18030_SCANNERS =
      scanners(Charset.forName("GB18030"));

  private final RowScanner scanner = scanner(UTF8_SCANNERS, INSTALMENTS);

  @Property(tries = 3000)
  void splittingByBytesAgreesWithOpencsv(@ForAll("lines") String line) throws IOException {
    Fault fault = Fixture.scan(scanner, line);
    if (!isWellFormed(line)) {
      assertThat(fault).isEqualTo(new Fault(QuarantineReason.MALFORMED_CSV, "", ""));
      return;
    }
    String[] expected = new RFC4180Parser().parseLine(line);
    if (expected.length != COLUMNS) {
      assertThat(fault).isEqualTo(new Fault(QuarantineReason.COLUMN_COUNT, "", ""));
      return;
    }
    assertThat(fault).isNull();
    for (int column = 0; column < COLUMNS; column++) {
      assertThat(scanner.text(column)).isEqualTo(SpaceTrim.trim(expected[column]));
    }
  }

  @Property(tries = 1000)
  void quotingChangesNothing(@ForAll("eightFields") List<String> fields) {
    List<String> quoted =
        fields.stream().map(field -> '"' + field.replace("\"", "\"\"") + '"').toList();
    assertThat(Fixture.scan(scanner, String.join(",", quoted))).isNull();
    for (int column = 0; column < COLUMNS; column++) {
      assertThat(scanner.text(column)).isEqualTo(SpaceTrim.trim(fields.get(column)));
    }
  }

  @Property(tries = 1000)
  void theSameTextInGb18030IsTheSameRow(@ForAll("lines") String line) {
    RowScanner bank = scanner(GB18030_SCANNERS, INSTALMENTS);
    Fault fault = Fixture.scan(scanner, line);
    assertThat(Fixture.scan(bank, line)).isEqualTo(fault);
    assertThat(bank.shownLoanId()).isEqualTo(scanner.shownLoanId());
    if (fault == null) {
      assertThat(bank.content()).isEqualTo(scanner.content());
      assertThat(bank.hasSameContent(scanner)).isTrue();
    }
  }

  @Property(tries = 1000)
  void anyBytesAreARowOrAFault(
      @ForAll ExtractKind kind, @ForAll boolean gb18030, @ForAll @Size(max = 300) byte[] bytes) {
    RowScanner any = scanner(gb18030 ? GB18030_SCANNERS : UTF8_SCANNERS, kind);
    Fault fault = Fixture.scan(any, bytes);
    if (fault == null) {
      assertThat(ExtractRow.of(any.layout(), Fixture.POLICY).parse(any))
          .isNotNull()
          .extracting(found -> found.reason().isPhysical())
          .isEqualTo(false);
    } else {
      assertThat(fault.reason().isPhysical()).isTrue();
    }
  }

  @Property(tries = 1000)
  void theFirstColumnAtFaultInTheOrderOfTheContractIsNamed(
      @ForAll ExtractKind kind, @ForAll Random random) {
    List<String> names = new ArrayList<>(kind.columns().stream().map(ExtractColumn::name).toList());
    Collections.shuffle(names, random);
    Map<String, String> changes = new HashMap<>();
    TreeSet<Integer> spoilt = new TreeSet<>();
    for (ExtractColumn column : kind.columns()) {
      if (column.form() != ColumnForm.TEXT && random.nextInt(5) == 0) {
        spoilt.add(column.index());
        changes.put(column.name(), "?");
      }
    }
    Fault fault = Fixture.of(kind).ordered(names, changes).fault();
    assertThat(columnOf(fault))
        .isEqualTo(spoilt.isEmpty() ? null : kind.columns().get(spoilt.first()).name());
  }

  private static Map<ExtractKind, RowScanner> scanners(Charset charset) {
    Map<ExtractKind, RowScanner> scanners = new EnumMap<>(ExtractKind.class);
    for (ExtractKind kind : ExtractKind.values()) {
      ExtractSettings settings =
          new ExtractSettings(
              kind.fileName(), charset, ',', "yyyy-MM-dd", Map.of(), Map.of(), Map.of());
      scanners.put(kind, new RowScanner(Fixture.layout(kind, settings, Fixture.header(kind))));
    }
    return scanners;
  }

  private static RowScanner scanner(Map<ExtractKind, RowScanner> scanners, ExtractKind kind) {
    return Objects.requireNonNull(scanners.get(kind));
  }

  private static @Nullable String columnOf(@Nullable Fault fault) {
    return fault == null ? null : fault.column();
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> field =
        Arbitraries.frequencyOf(
            Tuple.of(4, plain()),
            Tuple.of(2, raw().map(text -> '"' + text.replace("\"", "\"\"") + '"')),
            Tuple.of(1, raw()));
    return field.list().ofMinSize(1).ofMaxSize(10).map(list -> String.join(",", list));
  }

  @Provide
  Arbitrary<List<String>> eightFields() {
    return raw().list().ofSize(COLUMNS);
  }

  private static Arbitrary<String> plain() {
    return Arbitraries.strings().withChars(" ab1.-'|;\t\r\u0000\u3000\uFEFF中東é").ofMaxLength(12);
  }

  private static Arbitrary<String> raw() {
    return Arbitraries.strings().withChars(" ab\",|\r\u0000中東").ofMaxLength(12);
  }

  /** The grammar of extracts.md section 1 once more, as one regular expression. */
  private static boolean isWellFormed(String line) {
    return LINE.matcher(line).matches();
  }
}

package org.delinq.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.delinq.extract.row.ExtractKind;
import org.delinq.loan.LoanFile;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.Policy;
import org.delinq.policy.PolicyReader;

/** The join of random extracts, in any partition and whatever it may keep in memory. */
class JoinAgainstNaiveTest {
  private static final Policy POLICY =
      new PolicyReader(new CalendarReader(Path.of("jobs/calendars")))
          .read(Path.of("jobs/policies/cn-2023.yml"));

  @Property(tries = 40)
  void acceptsAndSetsAsideWhatThePlainReadingDoes(@ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("join");
    try {
      Random random = new Random(seed);
      Delivery delivery = new Delivery(folder);
      RandomExtracts.write(delivery, random);
      ReceivedExtracts received = delivery.receive();
      new ExtractSorter(2, 1 << random.nextInt(20), ReadProgress.NONE).order(received);
      List<LoanItem> items = new ArrayList<>();
      JoinLimits limits = limits(random);
      for (LoanRange range : PartitionPlanner.plan(received, 1 + random.nextInt(6))) {
        items.addAll(join(received, range, limits, random.nextInt(3)));
      }
      NaiveJoin naive = new NaiveJoin(delivery.folder(), POLICY);
      compare(items, naive, limits);
      assertThat(naive.lines())
          .allSatisfy(
              (kind, lines) -> assertThat(received.delivered(kind).rows()).isEqualTo(lines));
      try (Stream<Path> left = Files.list(delivery.work())) {
        assertThat(left.map(Path::toString)).noneMatch(file -> file.contains(".loan"));
      }
    } finally {
      try (Stream<Path> tree = Files.walk(folder)) {
        tree.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private static JoinLimits limits(Random random) {
    return random.nextInt(3) == 0
        ? JoinLimits.STANDARD
        : new JoinLimits(
            random.nextInt(12),
            random.nextInt(3_000),
            1 + random.nextInt(5),
            1 + random.nextInt(1_000),
            1_000);
  }

  /** Reads a range, going on with a new reader behind every item, every other one or none. */
  private static List<LoanItem> join(
      ReceivedExtracts received, LoanRange range, JoinLimits limits, int anew) {
    List<LoanItem> items = new ArrayList<>();
    LoanFileReader reader = LoanFileReader.open(received, range, POLICY, null, limits);
    for (LoanItem item = reader.read(); item != null; item = reader.read()) {
      items.add(item);
      if (anew > 0 && items.size() % anew == 0) {
        long[] position = reader.position();
        reader.close();
        reader = LoanFileReader.open(received, range, POLICY, position, limits);
        assertThat(reader.position()).isEqualTo(position);
      }
    }
    reader.close();
    return items;
  }

  private static void compare(List<LoanItem> items, NaiveJoin naive, JoinLimits limits) {
    List<LoanFile> files = items.stream().map(LoanItem::file).filter(it -> it != null).toList();
    assertThat(files).isEqualTo(naive.files());
    List<QuarantinedRow> aside =
        items.stream()
            .flatMap(item -> item.rows().quarantined().stream())
            .sorted(
                Comparator.comparing(QuarantinedRow::kind).thenComparingLong(QuarantinedRow::line))
            .toList();
    assertThat(aside).extracting(JoinAgainstNaiveTest::told).isEqualTo(naive.aside());
    assertThat(items).allMatch(item -> item.rows().quarantined().size() <= limits.rowsSetAside());
    naive
        .lines()
        .forEach(
            (kind, lines) ->
                assertThat(accepted(items, kind) + aside(aside, kind)).isEqualTo(lines));
  }

  private static String told(QuarantinedRow row) {
    return String.join(
        " ",
        row.kind().label(),
        Long.toString(row.line()),
        row.loanId(),
        row.fault().reason().name(),
        row.fault().column(),
        row.fault().value());
  }

  private static long accepted(List<LoanItem> items, ExtractKind kind) {
    return items.stream().mapToLong(item -> item.rows().accepted(kind)).sum();
  }

  private static long aside(List<QuarantinedRow> aside, ExtractKind kind) {
    return aside.stream().filter(row -> row.kind() == kind).count();
  }
}

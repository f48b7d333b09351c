package org.delinq.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderHeaderAware;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.delinq.nightly.Night;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.simulate.NightDifference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code simulate} on the sample institution. */
class SimulateCommandTest {
  private static final String THURSDAY = "2026-03-19";
  private static final String FRIDAY = "2026-03-20";
  private static final Path RESULTS = Path.of("work/simulations", FRIDAY, "difference");

  @TempDir Path folder;
  private CalledProgram program;

  @BeforeEach
  void a_night_and_a_milder_policy() throws Exception {
    program = new CalledProgram(folder, Night::run);
    Files.createSymbolicLink(folder.resolve("inbox"), Path.of("sample-data").toAbsolutePath());
    String policy = Files.readString(Path.of("jobs/policies/cn-2023.yml"));
    assertThat(policy).contains("      SPECIAL_MENTION: 0\n", "    SUBSTANDARD: \"25\"");
    Files.writeString(
        folder.resolve("milder.yml"),
        policy
            .replace("id: cn-2023", "id: milder")
            .replace("      SPECIAL_MENTION: 0\n", "      SPECIAL_MENTION: 30\n")
            .replace("    SUBSTANDARD: \"25\"", "    SUBSTANDARD: \"20\""));
    assertThat(program.call("run", "--date", THURSDAY)).as(program.err()).isZero();
  }

  @Test
  void tells_what_another_policy_would_change_of_a_published_night() throws Exception {
    assertThat(program.call("run", "--date", FRIDAY)).as(program.err()).isZero();
    List<String> before = tree("out");

    assertThat(program.call("simulate", "--date", FRIDAY, "--policy", "milder.yml"))
        .as(program.err())
        .isZero();
    assertThat(program.out())
        .startsWith(
            FRIDAY
                + " simulated under policy milder\n"
                + "compared with the published night, attempt 1, policy cn-2023\n")
        .contains(" loans move\n");
    assertThat(program.out().lines())
        .filteredOn(line -> !line.contains("simulated set") && !line.startsWith("results"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(tree("out")).isEqualTo(before);
    assertThat(folder.resolve("work/" + FRIDAY + "/2")).doesNotExist();
    assertThat(program.call("history")).isZero();
    assertThat(program.out()).doesNotContain("milder");

    NightDifference difference = difference();
    Map<String, String> tiersBefore = tiers(folder.resolve("out").resolve(FRIDAY));
    Map<String, String> tiersAfter =
        tiers(folder.resolve("work/simulations/" + FRIDAY + "/other/out/" + FRIDAY));
    long moved =
        tiersBefore.entrySet().stream()
            .filter(loan -> !loan.getValue().equals(tiersAfter.get(loan.getKey())))
            .count();
    assertThat(moved).isGreaterThan(3);
    assertThat(difference.movedLoans()).isEqualTo(moved);
    assertThat(difference.moves())
        .hasSize((int) moved)
        .allSatisfy(
            move -> {
              assertThat(move.before()).isEqualTo(tiersBefore.get(move.loanId()));
              assertThat(move.after()).isEqualTo(tiersAfter.get(move.loanId()));
            });
    assertThat(Files.readAllLines(folder.resolve(RESULTS).resolve("moves.csv")))
        .hasSize((int) moved + 1);
    assertThat(difference.tierMatrix())
        .anySatisfy(
            cell -> {
              assertThat(cell.before()).isEqualTo("SPECIAL_MENTION");
              assertThat(cell.after()).isEqualTo("NORMAL");
              assertThat(cell.loans()).isEqualTo(moved);
            });
    assertThat(difference.provisions())
        .filteredOn(line -> line.tier().equals("SUBSTANDARD"))
        .singleElement()
        .satisfies(line -> assertThat(line.change()).startsWith("-"));
    assertThat(difference.worklists())
        .extracting(NightDifference.ListSize::list)
        .contains("reminders", "collections", "suppressed", "early-warnings");
  }

  @Test
  void compares_with_the_policy_in_force_where_the_date_is_not_published() throws Exception {
    assertThat(
            program.call(
                "simulate", "--date", FRIDAY, "--json", "--policy", "jobs/policies/cn-2023.yml"))
        .isEqualTo(2);
    Path same = Path.of("jobs/policies/cn-2023.yml").toAbsolutePath();
    assertThat(program.call("simulate", "--date", FRIDAY, "--json", "--policy", same.toString()))
        .as(program.err())
        .isZero();

    assertThat(folder.resolve("out").resolve(FRIDAY)).doesNotExist();
    assertThat(folder.resolve("work").resolve(FRIDAY)).doesNotExist();
    NightDifference difference = difference();
    assertThat(program.out())
        .isEqualTo(Files.readString(folder.resolve(RESULTS).resolve("difference.json")));
    assertThat(difference.before().what()).isEqualTo("simulated");
    assertThat(difference.movedLoans()).isZero();
    assertThat(difference.provisions())
        .allSatisfy(line -> assertThat(line.change()).isEqualTo("0.00"));
    assertThat(difference.worklists())
        .allSatisfy(list -> assertThat(list.after()).isEqualTo(list.before()));
    assertThat(program.call("run", "--date", FRIDAY)).as(program.err()).isZero();
    assertThat(program.call("purge", "--keep", "1")).isZero();
    assertThat(folder.resolve("work/simulations/" + FRIDAY)).isDirectory();
    assertThat(program.call("purge", "--worklists-older-than", "0")).isZero();
    assertThat(program.call("status", "--verify")).isZero();
  }

  @Test
  void a_policy_must_be_named() {
    assertThat(program.call("simulate", "--date", FRIDAY)).isEqualTo(2);
    assertThat(program.err()).startsWith("delinq: BAD_ARGUMENT: --policy FILE is missing");
  }

  private NightDifference difference() throws Exception {
    return JsonFiles.read(
        folder.resolve(RESULTS).resolve("difference.json"), NightDifference.class);
  }

  private List<String> tree(String name) throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve(name))) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  private static Map<String, String> tiers(Path set) throws Exception {
    Map<String, String> tiers = new TreeMap<>();
    try (BufferedReader text = Files.newBufferedReader(set.resolve("loan-status.csv"));
        CSVReaderHeaderAware csv = new CSVReaderHeaderAware(text)) {
      for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
        tiers.put(row.get("loan_id"), row.get("tier"));
      }
    }
    assertThat(tiers).hasSizeGreaterThan(300);
    return tiers;
  }
}

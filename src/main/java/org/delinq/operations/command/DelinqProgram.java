package org.delinq.operations.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.List;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.Failures;
import org.delinq.operations.ProgramVersion;
import org.delinq.operations.Surroundings;
import org.delinq.operations.run.NightJob;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses the arguments, calls the command they name and turns its end into an exit code. */
public final class DelinqProgram {
  /** How picocli begins some of its messages. */
  private static final String PREFIX = "Error: ";

  private final Surroundings surroundings;
  private final CommandLine commandLine;

  /**
   * The whole tree of commands.
   *
   * @param job the work of a night
   */
  public DelinqProgram(Surroundings surroundings, NightJob job) {
    this.surroundings = surroundings;
    commandLine = new CommandLine(new Root());
    commandLine.addSubcommand(new RunCommand(surroundings, job));
    commandLine.addSubcommand(new RerunCommand(surroundings, job));
    commandLine.addSubcommand(new SimulateCommand(surroundings, job));
    commandLine.addSubcommand(new CheckCommand(surroundings));
    commandLine.addSubcommand(new ExplainCommand(surroundings));
    commandLine.addSubcommand(new StatusCommand(surroundings));
    commandLine.addSubcommand(new HistoryCommand(surroundings));
    commandLine.addSubcommand(new StopCommand(surroundings));
    commandLine.addSubcommand(new AbandonCommand(surroundings));
    commandLine.addSubcommand(new PurgeCommand(surroundings));
    commandLine.addSubcommand(new GenerateCommand(surroundings));
    commandLine.addSubcommand(new WorkerCommand(surroundings));
    commandLine.registerConverter(
        BusinessDate.class, new BusinessDate.Converter(surroundings.clock()));
    commandLine.setOut(new PrintWriter(surroundings.out(), true, UTF_8));
    commandLine.setUsageHelpWidth(80);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler((exception, arguments) -> wrongUsage(exception));
    commandLine.setExecutionExceptionHandler(
        (exception, command, result) -> Failures.report(exception, surroundings));
  }

  /**
   * Runs one command.
   *
   * @return the exit code of operations.md section 1
   */
  public int execute(String... arguments) {
    try {
      return commandLine.execute(arguments);
    } catch (Error failure) {
      return Failures.report(failure, surroundings);
    }
  }

  private int wrongUsage(ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    String help = "'" + command.getCommandSpec().qualifiedName() + " --help' lists what there is";
    List<String> suggestions =
        exception instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    String next = suggestions.isEmpty() ? help : "did you mean " + suggestions.get(0) + "? " + help;
    String what = String.valueOf(exception.getMessage()).lines().findFirst().orElse("");
    what = what.startsWith(PREFIX) ? what.substring(PREFIX.length()) : what;
    return Failures.report(new DelinqException(ErrorCode.BAD_ARGUMENT, what, next), surroundings);
  }

  /** The command without a name: {@code delinq --help}, {@code delinq --version}. */
  @Command(
      name = "delinq",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "Nightly delinquency classification for small lenders.")
  static final class Root {}

  /** What {@code --version} prints. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"delinq " + ProgramVersion.current()};
    }
  }
}

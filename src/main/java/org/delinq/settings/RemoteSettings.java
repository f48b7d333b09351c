package org.delinq.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Where the broker is, and how long manager and workers wait for each other. From the environment:
 *
 * <table>
 *   <caption>Variables</caption>
 *   <tr><th>variable</th><th>default</th><th>meaning</th></tr>
 *   <tr><td>DELINQ_AMQP_HOST, _PORT</td><td>127.0.0.1, 5672</td><td>the broker</td></tr>
 *   <tr><td>DELINQ_AMQP_USER</td><td>guest</td><td>the account there</td></tr>
 *   <tr><td>DELINQ_AMQP_PASSWORD or _PASSWORD_FILE</td><td>guest</td><td>its password</td></tr>
 *   <tr><td>DELINQ_AMQP_VHOST</td><td>/</td><td>the virtual host</td></tr>
 *   <tr><td>DELINQ_AMQP_QUEUE</td><td>delinq.partitions</td><td>one for each installation</td></tr>
 *   <tr><td>DELINQ_AMQP_TLS</td><td>N</td><td>Y: encrypted, certificates of the JDK</td></tr>
 *   <tr><td>DELINQ_WORKER_HEARTBEAT</td><td>2</td><td>seconds between signs of life</td></tr>
 *   <tr><td>DELINQ_WORKER_LOST_AFTER</td><td>30</td><td>seconds of silence after which a worker is
 *       taken for dead; at least three heartbeats</td></tr>
 *   <tr><td>DELINQ_NO_WORKER_AFTER</td><td>20</td><td>seconds without any worker after which the
 *       manager says so</td></tr>
 *   <tr><td>DELINQ_NO_WORKER</td><td>WORK</td><td>what it does then: WORK itself, or WAIT</td></tr>
 * </table>
 *
 * @param host of the broker
 * @param port of the broker
 * @param user the account there
 * @param password its password; never printed
 * @param virtualHost of the broker
 * @param queue where partitions are offered
 * @param tls whether the connection is encrypted
 * @param heartbeat between signs of life of a worker
 * @param lostAfter silence after which a worker is taken for dead
 * @param noWorkerAfter time without any worker after which the manager acts
 * @param withoutWorkers what it does then
 */
public record RemoteSettings(
    String host,
    int port,
    String user,
    String password,
    String virtualHost,
    String queue,
    boolean tls,
    Duration heartbeat,
    Duration lostAfter,
    Duration noWorkerAfter,
    WithoutWorkers withoutWorkers) {

  private static final int MOST_SECONDS = 86_400;
  private static final int HEARTBEATS_MISSED = 3;

  /** What the manager does when no worker takes an offer. */
  public enum WithoutWorkers {
    /** Waits for one, and says so. */
    WAIT,
    /** Works on the partitions itself until one comes. */
    WORK
  }

  /**
   * Those of the environment; a blank variable is not set.
   *
   * @param currentFolder what a relative password file is relative to
   * @throws DelinqException BAD_CONFIGURATION naming the variable
   */
  public static RemoteSettings of(Map<String, String> variables, Path currentFolder) {
    Variables given = new Variables(variables, currentFolder);
    RemoteSettings settings =
        new RemoteSettings(
            given.text("DELINQ_AMQP_HOST", "127.0.0.1"),
            given.number("DELINQ_AMQP_PORT", 5672, 65_535),
            given.text("DELINQ_AMQP_USER", "guest"),
            given.secret("DELINQ_AMQP_PASSWORD", "guest"),
            given.text("DELINQ_AMQP_VHOST", "/"),
            given.text("DELINQ_AMQP_QUEUE", "delinq.partitions"),
            given.choice("DELINQ_AMQP_TLS", "N", "Y", "N").equals("Y"),
            given.seconds("DELINQ_WORKER_HEARTBEAT", 2),
            given.seconds("DELINQ_WORKER_LOST_AFTER", 30),
            given.seconds("DELINQ_NO_WORKER_AFTER", 20),
            WithoutWorkers.valueOf(given.choice("DELINQ_NO_WORKER", "WORK", "WORK", "WAIT")));
    if (settings.lostAfter.compareTo(settings.heartbeat.multipliedBy(HEARTBEATS_MISSED)) < 0) {
      throw Variables.refused(
          "DELINQ_WORKER_LOST_AFTER",
          Long.toString(settings.lostAfter.toSeconds()),
          "at least three times DELINQ_WORKER_HEARTBEAT");
    }
    return settings;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return user + "@" + host + ":" + port + " " + virtualHost + " " + queue;
  }

  private record Variables(Map<String, String> variables, Path currentFolder) {
    private @Nullable String given(String name) {
      String value = variables.get(name);
      return value == null || value.isBlank() ? null : value.strip();
    }

    String text(String name, String otherwise) {
      String value = given(name);
      return value == null ? otherwise : value;
    }

    String choice(String name, String otherwise, String... allowed) {
      String value = text(name, otherwise);
      for (String one : allowed) {
        if (one.equals(value)) {
          return value;
        }
      }
      throw refused(name, value, String.join(" or ", allowed));
    }

    int number(String name, int otherwise, int most) {
      String value = given(name);
      if (value == null) {
        return otherwise;
      }
      try {
        int number = Integer.parseInt(value);
        if (number >= 1 && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw refused(name, value, "a whole number from 1 to " + most);
      }
      throw refused(name, value, "a whole number from 1 to " + most);
    }

    Duration seconds(String name, int otherwise) {
      return Duration.ofSeconds(number(name, otherwise, MOST_SECONDS));
    }

    String secret(String name, String otherwise) {
      String secret = Secret.of(variables, name, currentFolder);
      return secret == null ? otherwise : secret;
    }

    static DelinqException refused(String name, String value, String allowed) {
      return new DelinqException(
          ErrorCode.BAD_CONFIGURATION,
          name + " in the environment: found '" + value + "', allowed: " + allowed,
          "correct the variable and call again");
    }
  }
}

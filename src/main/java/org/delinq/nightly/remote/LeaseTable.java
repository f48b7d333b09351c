package org.delinq.nightly.remote;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.delinq.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Who works on which partition: table {@code partition_lease} in PostgreSQL. All times are those of
 * the database, so that the clocks of the machines do not matter. Every statement commits alone.
 */
public final class LeaseTable {
  private static final String WHERE_HELD =
      " WHERE job_instance_id = :instance AND partition_name = :partition AND round = :round"
          + " AND worker = :worker";

  private final JdbcClient database;

  /**
   * @param database PostgreSQL, shared by manager and workers
   */
  public LeaseTable(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /**
   * How a lease stands.
   *
   * @param round the newest
   * @param worker who took it; null while nobody has
   * @param silence since its holder's last sign of life, or since it was offered
   * @param rows read in this round
   * @param givenBack whether its holder gave it back unfinished; silence is then a day
   * @param ended whether its holder has done with it, well or not
   * @param failure why it failed; null unless it did
   */
  public record Standing(
      int round,
      @Nullable String worker,
      Duration silence,
      long rows,
      boolean givenBack,
      boolean ended,
      @Nullable Failure failure) {}

  /**
   * Why the work on a partition failed.
   *
   * @param code the stable code of the error
   * @param what what was wrong, without personal data
   * @param nextStep what to do next
   */
  public record Failure(ErrorCode code, String what, String nextStep) {}

  /** What a sign of life is answered. */
  public enum Held {
    /** Go on. */
    YES,
    /** Go on to the end of the chunk, then stop. */
    STOP,
    /** Another has it: leave everything as it is. */
    NO
  }

  /** Begins another round of a partition, and by that ends whatever round there was. */
  public Lease nextRound(long jobInstance, String partition) {
    int round =
        database
            .sql(
                """
                INSERT INTO partition_lease (job_instance_id, partition_name, round, beat_at)
                VALUES (:instance, :partition, 1, clock_timestamp())
                ON CONFLICT (job_instance_id, partition_name) DO UPDATE
                SET round = partition_lease.round + 1, worker = NULL, stop = FALSE,
                    ended = FALSE, given_back = FALSE, rows_read = 0, failure_code = NULL,
                    failure_what = NULL, failure_next = NULL, beat_at = clock_timestamp()
                RETURNING round
                """)
            .param("instance", jobInstance)
            .param("partition", partition)
            .query(Integer.class)
            .single();
    return new Lease(jobInstance, partition, round);
  }

  /** Takes a lease for a worker; false where it has a holder already or another round began. */
  public boolean take(Lease lease, String worker) {
    return of(
                lease,
                worker,
                """
                UPDATE partition_lease SET worker = :worker, beat_at = clock_timestamp()
                WHERE job_instance_id = :instance AND partition_name = :partition
                  AND round = :round AND worker IS NULL
                """)
            .update()
        == 1;
  }

  /**
   * A sign of life.
   *
   * @param rows read in this round
   * @return whether the lease is held still, and whether its holder shall stop
   */
  public Held beat(Lease lease, String worker, long rows) {
    return of(
            lease,
            worker,
            "UPDATE partition_lease SET beat_at = clock_timestamp(), rows_read = :rows"
                + WHERE_HELD
                + " RETURNING stop")
        .param("rows", rows)
        .query(Boolean.class)
        .optional()
        .map(stop -> stop ? Held.STOP : Held.YES)
        .orElse(Held.NO);
  }

  /** Gives a lease back unfinished, so that another round begins without waiting. */
  public void giveBack(Lease lease, String worker) {
    of(lease, worker, "UPDATE partition_lease SET given_back = TRUE" + WHERE_HELD).update();
  }

  /** Says that a partition has ended. */
  public void end(Lease lease, String worker, @Nullable Failure failure) {
    of(
            lease,
            worker,
            "UPDATE partition_lease SET ended = TRUE, failure_code = :code, failure_what = :what,"
                + " failure_next = :next"
                + WHERE_HELD)
        .param("code", failure == null ? null : failure.code().name())
        .param("what", failure == null ? null : failure.what())
        .param("next", failure == null ? null : failure.nextStep())
        .update();
  }

  /** Ends every round of a job; nobody can take or hold a lease of it until the next round. */
  public void revoke(long jobInstance) {
    database
        .sql(
            "UPDATE partition_lease SET round = round + 1, worker = NULL"
                + " WHERE job_instance_id = :instance")
        .param("instance", jobInstance)
        .update();
  }

  /** Asks the holders of all leases of a job to stop at their next chunk. */
  public void stop(long jobInstance) {
    database
        .sql("UPDATE partition_lease SET stop = TRUE WHERE job_instance_id = :instance")
        .param("instance", jobInstance)
        .update();
  }

  /** Every lease of a job, by the name of its partition. */
  public Map<String, Standing> standings(long jobInstance) {
    Map<String, Standing> standings = new LinkedHashMap<>();
    database
        .sql(
            """
            SELECT partition_name, round, worker, rows_read, given_back, ended, failure_code,
                   failure_what, failure_next,
                   CASE WHEN given_back THEN 86400000
                        ELSE CAST(extract(epoch FROM clock_timestamp() - beat_at) * 1000 AS BIGINT)
                   END AS silence
            FROM partition_lease WHERE job_instance_id = :instance ORDER BY partition_name
            """)
        .param("instance", jobInstance)
        .query(
            row -> {
              String code = row.getString("failure_code");
              standings.put(
                  row.getString("partition_name"),
                  new Standing(
                      row.getInt("round"),
                      row.getString("worker"),
                      Duration.ofMillis(row.getLong("silence")),
                      row.getLong("rows_read"),
                      row.getBoolean("given_back"),
                      row.getBoolean("ended"),
                      code == null
                          ? null
                          : new Failure(
                              ErrorCode.valueOf(code),
                              row.getString("failure_what"),
                              row.getString("failure_next"))));
            });
    return standings;
  }

  private StatementSpec of(Lease lease, String worker, String sql) {
    return database
        .sql(sql)
        .param("instance", lease.jobInstance())
        .param("partition", lease.partition())
        .param("round", lease.round())
        .param("worker", worker);
  }
}

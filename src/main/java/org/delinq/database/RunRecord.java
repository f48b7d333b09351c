package org.delinq.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.delinq.operations.publish.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What the database keeps of a published attempt.
 *
 * @param manifestSha256 the digest of {@code manifest.json}
 */
public record RunRecord(
    LocalDate businessDate,
    int attempt,
    String policyId,
    String policySha256,
    String programVersion,
    String runBy,
    OffsetDateTime publishedAt,
    @Nullable String reason,
    String manifestSha256) {

  /** The record of a set with that manifest. */
  public static RunRecord of(Manifest manifest, String manifestSha256) {
    return new RunRecord(
        LocalDate.parse(manifest.businessDate()),
        manifest.attempt(),
        manifest.policy().id(),
        manifest.policy().sha256(),
        manifest.programVersion(),
        manifest.publication().user(),
        OffsetDateTime.parse(manifest.publication().publishedAt()),
        manifest.publication().reason(),
        manifestSha256);
  }

  void replace(Connection connection) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM run_record WHERE business_date = ? AND attempt = ?")) {
      delete.setObject(1, businessDate);
      delete.setInt(2, attempt);
      delete.executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO run_record (business_date, attempt, policy_id, policy_sha256,"
                + " program_version, run_by, published_at, reason, manifest_sha256)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, businessDate);
      insert.setInt(2, attempt);
      insert.setString(3, policyId);
      insert.setString(4, policySha256);
      insert.setString(5, programVersion);
      insert.setString(6, runBy);
      insert.setObject(7, publishedAt);
      insert.setString(8, reason);
      insert.setString(9, manifestSha256);
      insert.executeUpdate();
    }
  }
}

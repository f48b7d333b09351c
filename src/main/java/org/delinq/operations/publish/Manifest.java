package org.delinq.operations.publish;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code manifest.json}, the last file written of a published set (outputs.md section 4): what went
 * in, what came out, under which policy, and the digest of the manifest before, so that the sets
 * form a chain. Digests are SHA-256 in lower-case hexadecimal.
 *
 * @param businessDate {@code YYYY-MM-DD}
 * @param attempt from 1
 * @param policy the policy used
 * @param inputs the extracts, in the order they were read
 * @param outputs every other file of the set, by name
 * @param earlierFiles every file of earlier sets that was read
 * @param previousManifest that of the newest date published before; null on the first night
 * @param programVersion of the program that wrote the set
 * @param publication who published it and why
 */
public record Manifest(
    String businessDate,
    int attempt,
    PolicyUsed policy,
    List<InputFile> inputs,
    List<OutputFile> outputs,
    List<EarlierFile> earlierFiles,
    @Nullable SetReference previousManifest,
    String programVersion,
    Publication publication) {

  /** The name of the file. */
  public static final String FILE_NAME = "manifest.json";

  /** Keeps copies; refuses a manifest that lacks something. */
  public Manifest {
    Objects.requireNonNull(businessDate, "business_date");
    Objects.requireNonNull(policy, "policy");
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    earlierFiles = List.copyOf(earlierFiles);
    Objects.requireNonNull(programVersion, "program_version");
    Objects.requireNonNull(publication, "publication");
  }

  /**
   * The policy used, byte for byte the file {@code policy.yml} of the set.
   *
   * @param id its name without {@code .yml}
   */
  public record PolicyUsed(String id, String sha256) {}

  /**
   * An extract as it was delivered.
   *
   * @param name the file's name in the inbox, such as {@code loans.csv.gz}
   * @param bytes its size as delivered
   * @param sha256 of the bytes as delivered
   * @param rows data rows, quarantined ones included
   */
  public record InputFile(String name, long bytes, String sha256, long rows) {}

  /**
   * A file of the set.
   *
   * @param name relative to the set's folder, with {@code /}
   * @param bytes its size
   * @param rows data rows; null where the file is no table
   */
  public record OutputFile(String name, long bytes, @Nullable Long rows, String sha256) {}

  /**
   * A file of an earlier set that was read.
   *
   * @param name relative to the output folder, such as {@code 2026-03-19/loan-status.csv}
   * @param attempt the attempt whose set held it
   */
  public record EarlierFile(String name, int attempt, String sha256) {}

  /**
   * Who published the set, when and why.
   *
   * @param user the account the run was under
   * @param publishedAt with offset, from the machine's clock
   * @param reason given for a rerun or an accepted jump; null otherwise
   * @param replaced the set of the same date that this one replaced; null for the first
   */
  public record Publication(
      String user, String publishedAt, @Nullable String reason, @Nullable SetReference replaced) {}
}

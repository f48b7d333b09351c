package org.delinq.nightly.remote;

/**
 * What the broker carries, as JSON: a partition that waits for a worker. It holds no path, no
 * credential and no data of a borrower; where files are, each machine knows from its own job file.
 *
 * @param businessDate {@code YYYY-MM-DD}
 * @param attempt from 1
 * @param stepExecution id of the partition's step execution in the job repository
 * @param step the partitioned step, such as {@code age}
 * @param lease of the partition, in this round
 */
public record PartitionOffer(
    String businessDate, int attempt, long stepExecution, String step, Lease lease) {}

/**
 * Work shared out beyond one machine (operations.md section 6): offers of partitions on a broker,
 * leases of partitions in the database.
 *
 * <p>An offer is a hint that there is work; only the lease decides who does it. A lease is taken by
 * one worker for one round of a partition and kept alive by heartbeats. Where they fail to come,
 * the manager begins another round; what the former holder still writes goes to files nobody reads,
 * and the job repository refuses its commits, because the version of the step execution has moved
 * on.
 */
@NullMarked
package org.delinq.nightly.remote;

import org.jspecify.annotations.NullMarked;

package org.delinq.nightly;

import org.junit.jupiter.api.extension.ExtendWith;

/** {@link PastRunsTest} on PostgreSQL. */
@ExtendWith(OnPostgres.class)
class PastRunsOnPostgresTest extends PastRunsTest {}

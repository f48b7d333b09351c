package org.delinq.nightly;

import org.junit.jupiter.api.extension.ExtendWith;

/** {@link WorklistNightTest} with the job repository on PostgreSQL. */
@ExtendWith(OnPostgres.class)
class WorklistNightOnPostgresTest extends WorklistNightTest {}

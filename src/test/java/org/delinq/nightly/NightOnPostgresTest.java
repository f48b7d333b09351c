package org.delinq.nightly;

import org.junit.jupiter.api.extension.ExtendWith;

/** {@link NightTest} with the job repository on PostgreSQL. */
@ExtendWith(OnPostgres.class)
class NightOnPostgresTest extends NightTest {}

package org.delinq.nightly;

import org.junit.jupiter.api.extension.ExtendWith;

/** {@link NightKillTest} with the job repository on PostgreSQL. */
@ExtendWith(OnPostgres.class)
class NightKillOnPostgresTest extends NightKillTest {}

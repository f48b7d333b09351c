package org.delinq.nightly;

import org.junit.jupiter.api.extension.ExtendWith;

/** {@link HostileNightTest} with the job repository on PostgreSQL. */
@ExtendWith(OnPostgres.class)
class HostileNightOnPostgresTest extends HostileNightTest {}

package org.delinq.nightly;

import org.junit.jupiter.api.extension.ExtendWith;

/** {@link RerunKillTest} with the job repository on PostgreSQL. */
@ExtendWith(OnPostgres.class)
class RerunKillOnPostgresTest extends RerunKillTest {}

package org.delinq.nightly;

import org.junit.jupiter.api.extension.ExtendWith;

/** {@link ResultMigrationTest} on PostgreSQL. */
@ExtendWith(OnPostgres.class)
class ResultMigrationOnPostgresTest extends ResultMigrationTest {}

package org.delinq.nightly;

import org.junit.jupiter.api.extension.ExtendWith;

/** {@link ResultLoadsTest} on PostgreSQL. */
@ExtendWith(OnPostgres.class)
class ResultLoadsOnPostgresTest extends ResultLoadsTest {}

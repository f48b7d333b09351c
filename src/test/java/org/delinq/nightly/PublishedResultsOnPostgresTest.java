package org.delinq.nightly;

import org.junit.jupiter.api.extension.ExtendWith;

/** {@link PublishedResultsTest} on PostgreSQL. */
@ExtendWith(OnPostgres.class)
class PublishedResultsOnPostgresTest extends PublishedResultsTest {}

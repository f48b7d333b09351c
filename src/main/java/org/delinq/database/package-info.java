/**
 * The database of a run (operations.md section 5): where it is, its schema by versioned migrations,
 * and what is published into it for query.
 */
@NullMarked
package org.delinq.database;

import org.jspecify.annotations.NullMarked;

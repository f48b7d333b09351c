/** Money in whole fen, rates as exact decimals, and the one rounding the contract knows. */
@NullMarked
package org.delinq.money;

import org.jspecify.annotations.NullMarked;

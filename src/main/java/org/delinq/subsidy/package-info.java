/** What a fiscal bureau pays of a household's interest, period by period (财政贴息). */
@NullMarked
package org.delinq.subsidy;

import org.jspecify.annotations.NullMarked;

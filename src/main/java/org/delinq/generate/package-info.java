/** Made-up but lifelike portfolios in the extract format, for trials, samples and benchmarks. */
@NullMarked
package org.delinq.generate;

import org.jspecify.annotations.NullMarked;

/** Figures for docs/performance.md; run by {@code mvn verify -Pmeasure}, not by the gate. */
@NullMarked
package parley.performance;

import org.jspecify.annotations.NullMarked;

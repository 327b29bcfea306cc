/** Tries the benchmarks of hot pieces out. */
@org.jspecify.annotations.NullMarked
package parley.bench.pieces;

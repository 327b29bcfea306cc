/** The hot pieces of the site, each measured alone: time and bytes for one use of it. */
@org.jspecify.annotations.NullMarked
package parley.bench.pieces;

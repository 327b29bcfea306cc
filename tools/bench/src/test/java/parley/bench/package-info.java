/** Tries the harness out. */
@org.jspecify.annotations.NullMarked
package parley.bench;

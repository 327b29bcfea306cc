/** Simulated people who use a real site over its sockets: measures, and checks while it measures. */
@org.jspecify.annotations.NullMarked
package parley.bench;

/** Measures what only the live layer itself may touch. */
@org.jspecify.annotations.NullMarked
package parley.live.web;

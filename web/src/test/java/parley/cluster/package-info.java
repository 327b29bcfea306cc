/** Several nodes on shared engines. */
@org.jspecify.annotations.NullMarked
package parley.cluster;

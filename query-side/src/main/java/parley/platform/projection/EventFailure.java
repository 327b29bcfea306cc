package parley.platform.projection;

/**
 * An event that could not be folded into a document.
 *
 * @param sequence what waits because of it
 */
record EventFailure(BufferedEvent<?> buffered, String sequence, Throwable cause) {}

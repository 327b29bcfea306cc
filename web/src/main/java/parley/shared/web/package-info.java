/** What every endpoint needs to know about whoever asks. */
@NullMarked
package parley.shared.web;

import org.jspecify.annotations.NullMarked;

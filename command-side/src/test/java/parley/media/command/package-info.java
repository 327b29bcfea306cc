@NullMarked
package parley.media.command;

import org.jspecify.annotations.NullMarked;

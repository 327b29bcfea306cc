/** Takes in what people upload, examines and cleans it, and sends it out again to those who may have it. */
@NamedInterface("transfer")
@NullMarked
package parley.media.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** What people write, as HTML that is safe to show: the only place that knows Markdown. */
@NamedInterface("rendering")
@NullMarked
package parley.markdown.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

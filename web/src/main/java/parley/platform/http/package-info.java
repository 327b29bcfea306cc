/** Requests and answers: who acts, refusals as RFC 9457, what every answer carries. */
@NamedInterface("http")
@NeededBy(NodeRole.WEB)
@NullMarked
package parley.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

package parley.account.query;

import java.util.Collection;
import java.util.Map;

/** Tells what people look like, which their accounts do not know: their profiles do. */
public interface Faces {

    /** The pictures of those of these people who show one to everyone signed in; one read by key. */
    Map<String, String> of(Collection<String> accounts);
}

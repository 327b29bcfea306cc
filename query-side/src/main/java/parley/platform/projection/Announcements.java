package parley.platform.projection;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** What is told of a batch once it is committed: each thing once, and nothing of what is replayed. */
public final class Announcements<T> implements BatchEffects {

    private final Consumer<T> teller;
    private final Set<T> things = new LinkedHashSet<>();
    private boolean live;

    Announcements(Consumer<T> teller) {
        this.teller = teller;
    }

    @Override
    public void because(EventContext event) {
        live = event.live();
    }

    public void add(T thing) {
        if (live) things.add(thing);
    }

    @Override
    public void announce() {
        things.forEach(teller);
    }
}

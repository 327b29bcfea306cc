package parley.bench;

import java.util.List;
import java.util.Locale;

/** Scenario d: what one idle, signed-in and subscribed socket costs the site's JVM. */
final class IdleConnections implements Scenario {

    private static final int PEOPLE = 100;
    private static final long SETTLE = 5_000;

    private final Workbench workbench;

    IdleConnections(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public void run(Report report) throws Exception {
        var site = workbench.site();
        var people = workbench.people(site.address(), PEOPLE);
        var room = workbench.room(people);
        var heard = new Deliveries(1);
        open(people, room, heard, 0, 500); // what is there once, however many come
        var before = settled(site);
        open(people, room, heard, 500, 2_500);
        var middle = settled(site);
        open(people, room, heard, 2_500, 5_500);
        var after = settled(site);
        report.add(
                "d",
                "memory per idle socket",
                String.format(
                        Locale.ROOT,
                        "%.1f kB of objects for 2,000 more, %.1f kB for 3,000 more after that; the JVM has %d MiB with 5,500",
                        (middle - before) / 2_000.0 / 1000,
                        (after - middle) / 3_000.0 / 1000,
                        site.memory() >> 20),
                "");
    }

    private void open(List<Member> people, String room, Deliveries heard, int from, int to) throws Exception {
        for (int i = from; i < to; i++) workbench.listener(people.get(i % people.size()), room, heard);
    }

    /** Objects and not the process: its heap has grown to its bound with the sign-ups before, and hides what is held. */
    private static long settled(ServerProcess site) throws InterruptedException {
        Thread.sleep(SETTLE);
        return site.objects();
    }
}

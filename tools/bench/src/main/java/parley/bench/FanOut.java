package parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Scenario c: one room with 1,000 sockets, faster and faster until p99 passes 250 ms; then beyond it for a minute, with
 * ten readers that have stopped reading.
 */
final class FanOut implements Scenario {

    private static final int SOCKETS = 1_000;
    private static final int PEOPLE = 100;
    private static final int SLEEPERS = 10;
    private static final long BOUND = TimeUnit.MILLISECONDS.toNanos(250);
    private static final List<Integer> STEPS = List.of(20, 40, 60, 80, 100, 120, 150, 180, 220, 260, 300);

    private final Workbench workbench;

    FanOut(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public void run(Report report) throws Exception {
        var site = workbench.site();
        var people = workbench.people(site.address(), PEOPLE);
        var room = workbench.room(people);
        var lines = new ArrayList<Line>();
        for (var person : people) lines.add(workbench.line(person));
        var heard = new Deliveries(200_000);
        var listeners = new ArrayList<Listener>();
        for (int i = 0; i < SOCKETS; i++) listeners.add(workbench.listener(people.get(i % PEOPLE), room, heard));
        OpenLoop.send(lines, room, heard, 20, 20);
        Checks.awaitAll(heard, SOCKETS);
        var best = 0;
        for (var perSecond : STEPS) {
            heard.latencies().reset();
            var usage = new Usage(site);
            OpenLoop.send(lines, room, heard, perSecond, 10);
            var load = usage.soFar();
            Checks.awaitAll(heard, SOCKETS);
            Checks.everythingOnce(heard, SOCKETS);
            var deliveries = perSecond * SOCKETS;
            report.add(
                    "c", deliveries + " deliveries/s to 1,000 sockets", Report.milliseconds(heard.latencies()), load);
            report.plot(
                    "fan-out",
                    "deliveries a second",
                    "p99, ms",
                    "p99",
                    deliveries,
                    heard.latencies().getValueAtPercentile(99) / 1e6);
            if (heard.latencies().getValueAtPercentile(99) > BOUND) break;
            best = perSecond;
        }
        beyond(report, site, lines, room, heard, listeners, Math.max(best * 3 / 2, 20));
    }

    private void beyond(
            Report report,
            ServerProcess site,
            List<Line> lines,
            String room,
            Deliveries heard,
            List<Listener> listeners,
            int perSecond)
            throws Exception {
        listeners.subList(0, SLEEPERS).forEach(Listener::sleep);
        var before = site.memory();
        OpenLoop.send(lines, room, heard, perSecond, 60);
        var after = site.memory();
        var open = listeners.stream().skip(SLEEPERS).filter(Listener::isOpen).count();
        report.add(
                "c",
                perSecond * SOCKETS + " deliveries/s for a minute, ten sockets asleep",
                String.format(
                        Locale.ROOT,
                        "memory %+d MiB, %d of %d others still open, %d out of order",
                        (after - before) >> 20,
                        open,
                        SOCKETS - SLEEPERS,
                        heard.outOfOrder()),
                "");
    }
}

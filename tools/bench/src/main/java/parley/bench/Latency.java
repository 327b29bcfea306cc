package parley.bench;

import java.util.ArrayList;
import java.util.List;

/** Scenario a: one room, 50 people, 20 messages a second whether or not the site keeps up; every delivery counts. */
final class Latency implements Scenario {

    private static final int PEOPLE = 50;
    private static final int PER_SECOND = 20;

    private final Workbench workbench;

    Latency(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public void run(Report report) throws Exception {
        var site = workbench.site();
        var people = workbench.people(site.address(), PEOPLE);
        measure(report, site, people, workbench.room(people), "a");
    }

    /** The same in a room that has a past; returns how many messages were written. */
    int measure(Report report, ServerProcess site, List<Member> people, String room, String name) throws Exception {
        var lines = new ArrayList<Line>();
        for (var person : people) lines.add(workbench.line(person));
        hear(people, lines, room, Bench.seconds());
        for (var run : Bench.runs()) {
            var usage = new Usage(site);
            var heard = hear(people, lines, room, Bench.seconds());
            var checked = Checks.everythingOnce(heard, people.size());
            report.add(
                    name,
                    "send to deliver, run " + run,
                    Report.milliseconds(heard.latencies()) + "; " + checked,
                    usage.soFar());
        }
        return (1 + Bench.runs().size()) * Bench.seconds() * PER_SECOND;
    }

    private Deliveries hear(List<Member> people, List<Line> lines, String room, int seconds) throws Exception {
        var deliveries = new Deliveries(seconds * PER_SECOND);
        var listeners = new ArrayList<Listener>();
        for (var person : people) listeners.add(workbench.listener(person, room, deliveries));
        OpenLoop.send(lines, room, deliveries, PER_SECOND, seconds);
        Checks.awaitAll(deliveries, people.size());
        listeners.forEach(Listener::close);
        return deliveries;
    }
}

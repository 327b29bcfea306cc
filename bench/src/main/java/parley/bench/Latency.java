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
        var room = workbench.room(people);
        var lines = new ArrayList<Line>();
        for (var person : people) lines.add(workbench.line(person));
        measure(people, lines, room, Bench.seconds());
        for (var run : Bench.runs()) {
            var usage = new Usage(site);
            var heard = measure(people, lines, room, Bench.seconds());
            var checked = Checks.everythingOnce(heard, PEOPLE);
            report.add(
                    "a",
                    "send to deliver, run " + run,
                    Report.milliseconds(heard.latencies()) + "; " + checked,
                    usage.soFar());
        }
    }

    private Deliveries measure(List<Member> people, List<Line> lines, String room, int seconds) throws Exception {
        var deliveries = new Deliveries(seconds * PER_SECOND);
        var listeners = new ArrayList<Listener>();
        for (var person : people) listeners.add(workbench.listener(person, room, deliveries));
        OpenLoop.send(lines, room, deliveries, PER_SECOND, seconds);
        Checks.awaitAll(deliveries, PEOPLE);
        listeners.forEach(Listener::close);
        return deliveries;
    }
}

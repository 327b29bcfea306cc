package parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

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
        var start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        for (int i = 0; i < seconds * PER_SECOND; i++) {
            var due = start + i * (TimeUnit.SECONDS.toNanos(1) / PER_SECOND);
            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
            var mark = deliveries.begin(due);
            lines.get(i % lines.size())
                    .send(room, Workbench.id(), text(mark), status -> deliveries.answered(mark, status));
        }
        Checks.awaitAll(deliveries, PEOPLE);
        listeners.forEach(Listener::close);
        return deliveries;
    }

    static String text(int mark) {
        return Deliveries.MARK + mark + " says something of *ordinary* length, as people do when they talk";
    }
}

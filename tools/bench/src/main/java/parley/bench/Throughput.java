package parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Scenarios b and j: in so many rooms, everybody keeps one message under way (closed loop). */
final class Throughput implements Scenario {

    private static final int MOST_PER_SECOND = 10_000;

    private final Workbench workbench;
    private final String name;
    private final int rooms;
    private final int peoplePerRoom;

    Throughput(Workbench workbench, String name, int rooms, int peoplePerRoom) {
        this.workbench = workbench;
        this.name = name;
        this.rooms = rooms;
        this.peoplePerRoom = peoplePerRoom;
    }

    private record Place(Line line, String room, Deliveries deliveries) {}

    @Override
    public void run(Report report) throws Exception {
        var site = workbench.site();
        measure(report, site, workbench.people(site.address(), rooms * peoplePerRoom));
    }

    /** The same of a site that has a past, in new rooms; returns how many messages were written. */
    long measure(Report report, ServerProcess site, List<Member> people) throws Exception {
        var places = new ArrayList<Place>();
        var heard = new ArrayList<Deliveries>();
        for (int r = 0; r < rooms; r++) {
            var members = people.subList(r * peoplePerRoom, (r + 1) * peoplePerRoom);
            var room = workbench.room(members);
            var deliveries = new Deliveries(
                    (Bench.seconds() + Bench.runs().size() * Bench.seconds()) * MOST_PER_SECOND / rooms + 100_000);
            heard.add(deliveries);
            for (var member : members) {
                workbench.listener(member, room, deliveries);
                places.add(new Place(workbench.line(member), room, deliveries));
            }
        }
        everybodyWrites(places, Bench.seconds());
        for (var run : Bench.runs()) measure(report, site, places, heard, run);
        return accepted(heard);
    }

    private void measure(Report report, ServerProcess site, List<Place> places, List<Deliveries> heard, int run)
            throws Exception {
        heard.forEach(one -> one.acceptance().reset());
        var acceptedBefore = accepted(heard);
        var arrivedBefore = arrived(heard);
        var usage = new Usage(site);
        var start = System.nanoTime();
        everybodyWrites(places, Bench.seconds());
        var seconds = (System.nanoTime() - start) / 1e9;
        var load = usage.soFar();
        var accepted = accepted(heard) - acceptedBefore;
        for (var one : heard) Checks.awaitAll(one, peoplePerRoom);
        for (var one : heard) Checks.everythingOnce(one, peoplePerRoom);
        var all = new org.HdrHistogram.Histogram(3);
        heard.forEach(one -> all.add(one.acceptance()));
        report.add(
                name,
                "%d × %d people, one message each under way, run %d".formatted(rooms, peoplePerRoom, run),
                String.format(
                        Locale.ROOT,
                        "%.0f accepted/s, %.0f deliveries/s; accepted after %s; each once and in order",
                        accepted / seconds,
                        (arrived(heard) - arrivedBefore) / seconds,
                        Report.milliseconds(all)),
                load);
    }

    private static long accepted(List<Deliveries> heard) {
        return heard.stream().mapToLong(Deliveries::accepted).sum();
    }

    private static long arrived(List<Deliveries> heard) {
        return heard.stream().mapToLong(Deliveries::arrived).sum();
    }

    private static void everybodyWrites(List<Place> places, int seconds) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var done = new CountDownLatch(places.size());
        places.forEach(place -> write(place, end, done));
        done.await();
    }

    private static void write(Place place, long end, CountDownLatch done) {
        if (System.nanoTime() >= end) {
            done.countDown();
            return;
        }
        var mark = place.deliveries().begin(System.nanoTime());
        place.line().send(place.room(), Workbench.id(), Deliveries.text(mark), status -> {
            place.deliveries().answered(mark, status);
            write(place, end, done);
        });
    }
}

package parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import parley.testing.Visitor;

/** People who write and people who follow on every web node, and afterwards the account of what became of it. */
final class Traffic {

    private static final int WRITERS_PER_NODE = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String room;
    private final List<Visitor> nodes;
    private final List<Writer> writers = new ArrayList<>();
    private final List<Follower> followers = new ArrayList<>();

    private Traffic(List<Visitor> nodes, String room) {
        this.nodes = nodes;
        this.room = room;
        for (var node : nodes) {
            for (int i = 0; i < WRITERS_PER_NODE; i++) writers.add(Writer.start(node, room));
            followers.add(Follower.start(node, room));
        }
    }

    /** @param nodes one person, as each web node is told to know them */
    static Traffic start(List<Visitor> nodes, String room) {
        return new Traffic(nodes, room);
    }

    /** Waits until people write and hear again, on every web node. */
    Recovery awaitRecovery(long since) {
        await().atMost(PATIENCE).until(() -> lastToWrite(since) != Long.MAX_VALUE);
        var writing = lastToWrite(since);
        await().atMost(PATIENCE).until(() -> lastToHear(since) != Long.MAX_VALUE);
        return new Recovery(seconds(writing - since), seconds(lastToHear(since) - since));
    }

    record Recovery(double writing, double hearing) {}

    /** Stops writing, waits until everybody has heard everything, and counts what is not as it should be. */
    Account settle() {
        writers.forEach(Writer::stop);
        var accepted =
                writers.stream().flatMap(writer -> writer.accepted().stream()).toList();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(shown()).as("what history shows").containsAll(accepted));
        var shown = shown();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(followers)
                        .as(() -> "who has heard everything: " + behind(shown.size()))
                        .allMatch(follower -> follower.heard().size() >= shown.size()));
        followers.forEach(Follower::stop);
        var repeated = writers.stream().mapToInt(Writer::repeated).sum();
        return new Account(accepted.size(), repeated, lost(accepted, shown), doubled(shown), reordered(shown));
    }

    /** What people can say of a failure afterwards. */
    record Account(int accepted, int repeated, long lost, long doubled, long reordered) {

        void isClean() {
            assertThat(List.of(lost, doubled, reordered))
                    .as("lost, doubled, reordered")
                    .containsOnly(0L);
        }
    }

    private long lost(List<String> accepted, List<String> shown) {
        return Stream.concat(Stream.of(shown), followers.stream().map(Follower::heard))
                .mapToLong(seen -> accepted.size()
                        - accepted.stream()
                                .filter(new HashSet<>(seen)::contains)
                                .count())
                .sum();
    }

    private long doubled(List<String> shown) {
        return Stream.concat(Stream.of(shown), followers.stream().map(Follower::heard))
                .mapToLong(seen -> seen.size() - new HashSet<>(seen).size())
                .sum();
    }

    private long reordered(List<String> shown) {
        var byWriters = writers.stream()
                .filter(writer -> !shown.stream()
                        .filter(new HashSet<>(writer.accepted())::contains)
                        .toList()
                        .equals(writer.accepted()))
                .count();
        var byFollowers = followers.stream()
                .filter(follower -> !follower.heard().equals(shown))
                .count();
        return byWriters + byFollowers;
    }

    private String behind(int shown) {
        return followers.stream()
                .map(follower -> follower.heard().size() + " of " + shown)
                .toList()
                .toString();
    }

    private List<String> shown() {
        try {
            return nodes.getFirst().history("/api/rooms/" + room).stream()
                    .map(message -> message.path("id").asString())
                    .toList();
        } catch (AssertionError | RuntimeException notNow) {
            return List.of();
        }
    }

    private long lastToWrite(long since) {
        writers.forEach(Writer::requireNoRefusal);
        return last(writers, writer -> writer.firstAcceptedAfter(since));
    }

    private long lastToHear(long since) {
        return last(followers, follower -> follower.firstHeardOf(acceptedSince(since), since));
    }

    private Set<String> acceptedSince(long since) {
        var all = new HashSet<String>();
        for (var writer : writers) all.addAll(writer.acceptedSince(since));
        return all;
    }

    private static <T> long last(List<T> all, ToLongFunction<T> at) {
        return all.stream().mapToLong(at).max().orElseThrow();
    }

    private static double seconds(long nanos) {
        return Math.round(nanos / 1e8) / 10.0;
    }
}

package parley.media.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import parley.media.MediaRejection;
import parley.platform.http.RequestRejected;
import parley.shared.AccountId;
import parley.shared.Bound;

/**
 * Divides the memory for decoding, in megapixels, among people: nobody ever has all of it, and who waits for some waits
 * for a while and is then told to come again. So neither memory nor threads are held without end.
 */
final class DecodingShares {

    /** As many as a browser sends at a time, and one more: each holds a thread. */
    @Bound
    static final int WAITING_PER_PERSON = 4;

    @Bound
    static final int WAITING_TOGETHER = 32;

    private static final class Person {

        private int held;
        private int waiting;
    }

    private final Map<AccountId, Person> people = new HashMap<>();
    private final int perPerson;
    private final Duration longestWait;
    private int free;
    private int waiting;

    DecodingShares(MediaSettings settings) {
        free = settings.decodingMegapixels();
        perPerson = settings.megapixels();
        longestWait = settings.decodingWait();
    }

    /** Whoever has taken some gives it back. */
    synchronized void take(AccountId who, int megapixels) {
        var person = people.computeIfAbsent(who, _ -> new Person());
        try {
            if (!isFree(person, megapixels)) await(person, megapixels);
            person.held += megapixels;
            free -= megapixels;
        } finally {
            forgetIdle(who, person);
        }
    }

    synchronized void giveBack(AccountId who, int megapixels) {
        var person = people.computeIfAbsent(who, _ -> new Person());
        person.held -= megapixels;
        free += megapixels;
        forgetIdle(who, person);
        notifyAll();
    }

    private void await(Person person, int megapixels) {
        if (person.waiting >= WAITING_PER_PERSON || waiting >= WAITING_TOGETHER) throw refused(person, megapixels);
        person.waiting++;
        waiting++;
        try {
            var until = System.nanoTime() + longestWait.toNanos();
            while (!isFree(person, megapixels)) {
                var left = Duration.ofNanos(until - System.nanoTime()).toMillis();
                if (left <= 0) throw refused(person, megapixels);
                wait(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw refused(person, megapixels);
        } finally {
            person.waiting--;
            waiting--;
        }
    }

    private boolean isFree(Person person, int megapixels) {
        return megapixels <= free && person.held + megapixels <= perPerson;
    }

    private RequestRejected refused(Person person, int megapixels) {
        var own = person.held + megapixels > perPerson;
        return new RequestRejected(own ? MediaRejection.TOO_MANY_PICTURES : MediaRejection.PICTURES_BUSY, longestWait);
    }

    private void forgetIdle(AccountId who, Person person) {
        if (person.held == 0 && person.waiting == 0) people.remove(who);
    }
}

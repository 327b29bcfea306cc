package parley.encryption.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import parley.account.AccountEvent;
import parley.conversation.Attachment;
import parley.conversation.ConversationId;
import parley.conversation.MembershipEvent;
import parley.conversation.MembershipId;
import parley.conversation.MessageEvent;
import parley.conversation.MessageEvent.MessageEdited;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageId;
import parley.direct.DirectEvent;
import parley.encryption.Personal;
import parley.media.MediaId;
import parley.media.MediaKind;
import parley.room.RoomEvent;
import parley.shared.AccountId;
import parley.shared.KeyAbsent;
import parley.testing.WithEventStore;
import tools.jackson.databind.json.JsonMapper;

@WithEventStore
@TestPropertySource(properties = "spring.datasource.hikari.maximum-pool-size=4")
class SealedEventsTest {

    private static final String CANARY = "canary";

    @TempDir
    static Path data;

    final ConversationId room = new ConversationId(UUID.randomUUID().toString());
    final MessageId message = new MessageId(UUID.randomUUID().toString());
    final AccountId ana = new AccountId(UUID.randomUUID().toString());

    @Autowired
    @Qualifier("eventSerializer")
    Serializer serializer;

    @Autowired
    EventStore events;

    @Autowired
    TransactionManager transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    Erasure erasure;

    @Autowired
    SubjectKeys keys;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry properties) {
        properties.add("parley.data", data::toString);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void every_event_is_read_as_it_was_and_stored_without_a_personal_word(Record event) throws Exception {
        var stored = serializer.serialize(event, String.class);
        assertThat(stored.getData()).doesNotContain(CANARY).doesNotContain("\"null\"");
        assertThat(serializer.<String, Object>deserialize(stored)).isEqualTo(event);
        for (var component : event.getClass().getRecordComponents())
            if (!component.isAnnotationPresent(Personal.class))
                assertThat(stored.getData()).contains("\"" + component.getName() + "\":");
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void every_event_is_read_without_its_personal_words_once_they_are_erased(Record event) throws Exception {
        var stored = serializer.serialize(event, String.class);
        for (var subject : subjects(event)) erasure.eraseSubject(subject);
        var read = serializer.<String, Object>deserialize(stored);
        for (var component : event.getClass().getRecordComponents()) {
            assertThat(value(component, read)).as(component.getName()).isEqualTo(erased(component, event));
        }
    }

    @Test
    void a_text_that_was_absent_stays_absent() {
        assertThat(roundTrip(sent(null))).isEqualTo(sent(null));
        assertThat(roundTrip(sent(""))).isEqualTo(sent(""));
    }

    @Test
    void the_same_text_is_never_stored_alike() {
        assertThat(stored(sent(CANARY))).isNotEqualTo(stored(sent(CANARY)));
    }

    @Test
    void a_changed_byte_is_noticed() {
        var stored = stored(sent(CANARY));
        var text = field(stored, "text");
        for (int at = 0; at < text.length(); at++) {
            var changed = text.substring(0, at) + (text.charAt(at) == 'x' ? 'y' : 'x') + text.substring(at + 1);
            if (!namesAnotherSecret(at) && !isSameToBase64(text, changed))
                assertBroken(stored.replace(text, changed), MessageSent.class);
        }
    }

    /** Whoever can change that could as well have taken the text out: it reads as erased, never as something else. */
    private static boolean namesAnotherSecret(int at) {
        var base64 = at - "sealed:1:".length();
        return base64 >= 0 && base64 <= Long.BYTES * 8 / 6;
    }

    private static boolean isSameToBase64(String one, String other) {
        var from = "sealed:1:".length();
        return one.startsWith("sealed:1:")
                && other.startsWith("sealed:1:")
                && Arrays.equals(
                        Base64.getUrlDecoder().decode(one.substring(from)),
                        Base64.getUrlDecoder().decode(other.substring(from)));
    }

    @Test
    void a_text_moved_to_another_component_person_or_event_is_noticed() {
        var sent = stored(new MessageSent(room, message, ana, "one", null, true, "two", null, null, List.of()));
        assertBroken(sent.replace(field(sent, "text"), field(sent, "snippetName")), MessageSent.class);
        var edited = stored(new MessageEdited(room, message, ana, 1, "three"));
        assertBroken(edited.replace(field(edited, "text"), field(sent, "text")), MessageEdited.class);
    }

    @Test
    void a_text_moved_within_a_list_or_out_of_it_is_noticed() {
        var file = new Attachment(
                new MediaId(UUID.randomUUID().toString()), MediaKind.FILE, "text/plain", 1, 0, 0, "a blur", "a.txt");
        var stored =
                stored(new MessageSent(room, message, ana, "one", null, false, null, null, null, List.of(file, file)));
        var names = Pattern.compile("\"name\":\"([^\"]*)\"")
                .matcher(stored)
                .results()
                .toList();
        assertThat(names).hasSize(2);
        var first = names.getFirst().group(1);
        var second = names.getLast().group(1);
        for (var other : List.of(second, field(stored, "blur"), field(stored, "text")))
            assertBroken(stored.replace(first, other), MessageSent.class);
        assertThat(((MessageSent) read(stored, MessageSent.class)).attachments())
                .containsExactly(file, file);
    }

    @Test
    void a_text_said_to_be_of_somebody_else_is_neither_shown_nor_taken_for_erased() {
        var ben = new AccountId(UUID.randomUUID().toString());
        assertThat(roundTrip(new MessageEdited(room, message, ben, 1, "mine"))).isNotNull();
        var stolen = stored(sent("hers")).replace(ana.value(), ben.value());
        assertThatThrownBy(() -> read(stolen, MessageSent.class)).isInstanceOf(KeyAbsent.class);
    }

    @Test
    void a_text_whose_key_is_absent_is_no_erasure_and_what_can_be_read_tells_what_waits() {
        var stored = stored(sent(CANARY));
        database.sql("delete from subject_key where subject = ?")
                .param("AccountId:" + ana)
                .update();
        var reader = new Sealing(new Keyring(keys, new KnownKeys(keys, KnownKeys.Absent.WAIT, Duration.ZERO)));
        var asStored = new JsonMapper().readValue(stored, MessageSent.class);
        assertThatThrownBy(() -> reader.open(asStored, new PersonalRecord(MessageSent.class)))
                .isInstanceOfSatisfying(
                        KeyAbsent.class, absent -> assertThat(absent.event()).contains(sent(null)));
    }

    @Test
    void text_that_was_never_sealed_is_noticed() {
        var stored = stored(sent(CANARY));
        assertBroken(stored.replace(field(stored, "text"), "planted"), MessageSent.class);
    }

    @Test
    void the_table_of_events_holds_no_personal_word() {
        append(sent(CANARY));
        var payload = database.sql("select payload from domain_event_entry where aggregate_identifier = ?")
                .param(message.value())
                .query(byte[].class)
                .single();
        assertThat(new String(payload, StandardCharsets.UTF_8))
                .contains(ana.value())
                .contains("sealed:1:")
                .doesNotContain(CANARY);
    }

    @Test
    void one_wording_is_erased_and_the_others_stay() {
        append(
                sent("hello"),
                new MessageEdited(room, message, ana, 1, "my password is " + CANARY),
                new MessageEdited(room, message, ana, 2, "never mind"));
        erasure.eraseEvent(message.value(), 1);
        assertThat(events.readEvents(message.value()).asStream().<Object>map(event -> event.getPayload()))
                .containsExactly(
                        sent("hello"),
                        new MessageEdited(room, message, ana, 1, null),
                        new MessageEdited(room, message, ana, 2, "never mind"));
    }

    @Test
    void an_event_that_is_passed_on_keeps_the_seal_it_was_stored_under() {
        append(sent(CANARY));
        var event = events.readEvents(message.value()).next();
        assertThat(event.getPayload()).isEqualTo(sent(CANARY));
        assertThat(event.serializePayload(serializer, String.class).getData())
                .isEqualTo(event.serializePayload(serializer, String.class).getData());
    }

    @Test
    void a_message_of_somebody_forgotten_is_refused_and_not_stored() {
        erasure.eraseSubject(ana);
        assertThatThrownBy(() -> append(sent("too late"))).isInstanceOf(SubjectForgotten.class);
        assertThat(events.readEvents(message.value()).hasNext()).isFalse();
    }

    @Test
    void a_rollback_leaves_the_new_key_and_nothing_else() {
        assertThatThrownBy(() -> transactions.executeInTransaction(() -> {
                    database.sql("insert into reservation (kind, name, owner) values ('test', ?, ?)")
                            .params(ana.value(), ana.value())
                            .update();
                    stored(sent(CANARY));
                    throw new IllegalArgumentException("roll back");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rows("select count(*) from reservation where name = ?", ana.value()))
                .isZero();
        assertThat(rows("select count(*) from subject_key where subject = ?", "AccountId:" + ana))
                .isOne();
    }

    private int rows(String query, String parameter) {
        return database.sql(query).param(parameter).query(Integer.class).single();
    }

    @Test
    void as_many_first_time_writers_as_connections_do_not_wait_for_each_other() throws Exception {
        var allConnectionsTaken = new CyclicBarrier(4);
        Callable<Boolean> write = () -> {
            var newcomer = new AccountId(UUID.randomUUID().toString());
            transactions.executeInTransaction(() -> {
                database.sql("select 1").query(Integer.class).single();
                await(allConnectionsTaken);
                serializer.serialize(new MessageEdited(room, message, newcomer, 1, CANARY), String.class);
            });
            return true;
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            var written = threads.invokeAll(Collections.nCopies(4, write), 20, TimeUnit.SECONDS);
            assertThat(written).allSatisfy(each -> assertThat(each.resultNow()).isTrue());
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Object> everyEvent() {
        return Stream.of(
                        AccountEvent.class,
                        DirectEvent.class,
                        MembershipEvent.class,
                        MessageEvent.class,
                        RoomEvent.class)
                .flatMap(feature -> Arrays.stream(feature.getPermittedSubclasses()))
                .map(SealedEventsTest::example);
    }

    private static Object example(Class<?> event) {
        try {
            return make(
                    event,
                    Arrays.stream(event.getRecordComponents())
                            .map(SealedEventsTest::example)
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object example(RecordComponent component) {
        if (component.isAnnotationPresent(Personal.class) && component.getType() == String.class)
            return CANARY + " 🐤 " + component.getName();
        return component.getGenericType() instanceof ParameterizedType list && list.getRawType() == List.class
                ? List.of(exampleOf((Class<?>) list.getActualTypeArguments()[0]))
                : exampleOf(component.getType());
    }

    private static @Nullable Object erased(RecordComponent component, Object holder)
            throws ReflectiveOperationException {
        var value = value(component, holder);
        if (!component.isAnnotationPresent(Personal.class)) return value;
        if (!(value instanceof List<?> parts)) return null;
        var erased = new ArrayList<Object>();
        for (var part : parts) {
            var components = part.getClass().getRecordComponents();
            var values = new ArrayList<@Nullable Object>();
            for (var inner : components) values.add(erased(inner, part));
            erased.add(make(part.getClass(), values.toArray()));
        }
        return erased;
    }

    private static Object make(Class<?> type, Object[] values) throws ReflectiveOperationException {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object exampleOf(Class<?> type) {
        if (type == String.class) return "👍";
        if (type == int.class) return 7;
        if (type == long.class) return 7L;
        if (type == Attachment.class) return example(type);
        if (type == boolean.class) return true;
        if (type == Instant.class) return Instant.parse("2026-11-22T18:00:00.123456Z");
        if (type == AccountId.class) return new AccountId(UUID.randomUUID().toString());
        if (type == ConversationId.class)
            return new ConversationId(UUID.randomUUID().toString());
        if (type == MessageId.class) return new MessageId(UUID.randomUUID().toString());
        if (type == MediaId.class) return new MediaId(UUID.randomUUID().toString());
        if (type == MembershipId.class) return MembershipId.of(ConversationId.LOBBY, AccountId.SYSTEM);
        if (type.isEnum()) return type.getEnumConstants()[0];
        throw new IllegalArgumentException("make an example of " + type);
    }

    private static List<Object> subjects(Record event) throws ReflectiveOperationException {
        var subjects = new ArrayList<Object>();
        for (var component : event.getClass().getRecordComponents()) {
            var personal = component.getAnnotation(Personal.class);
            if (personal != null)
                subjects.add(event.getClass().getMethod(personal.of()).invoke(event));
        }
        return subjects;
    }

    private static @Nullable Object value(RecordComponent component, Object event) throws ReflectiveOperationException {
        return component.getAccessor().invoke(event);
    }

    private MessageSent sent(@Nullable String text) {
        return MessageSent.of(room, message, ana, text);
    }

    private String stored(Object event) {
        return serializer.serialize(event, String.class).getData();
    }

    private Object read(String stored, Class<?> event) {
        return serializer.deserialize(new SimpleSerializedObject<>(stored, String.class, event.getName(), "1"));
    }

    private Object roundTrip(Object event) {
        return read(stored(event), event.getClass());
    }

    private void assertBroken(String stored, Class<?> event) {
        assertThatThrownBy(() -> read(stored, event)).as(stored).isInstanceOf(BrokenSeal.class);
    }

    private static String field(String json, String name) {
        return json.replaceAll(".*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }

    private void append(Object... payloads) {
        var work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(transactions);
        work.execute(() -> {
            for (int n = 0; n < payloads.length; n++)
                events.publish(new GenericDomainEventMessage<>("Message", message.value(), n, payloads[n]));
        });
    }
}

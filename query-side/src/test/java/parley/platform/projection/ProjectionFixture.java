package parley.platform.projection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.util.ClassUtils;
import parley.live.LiveUpdate;
import parley.markdown.query.Markdown;
import parley.platform.mongo.MongoInMemory;
import parley.platform.readmodels.ReadModel;
import parley.platform.readmodels.ReadModelServed;
import parley.platform.readmodels.ReadModels;
import parley.platform.segments.SegmentClaim;
import parley.shared.KeyAbsent;
import tools.jackson.databind.json.JsonMapper;

/**
 * The read side without the rest: events in, answers and frames out.
 *
 * <p>Processors deliver at least once, and after a crash cut their batches otherwise. So what is given here arrives
 * twice, and again in pieces, and must leave the same documents as arriving once.
 */
public final class ProjectionFixture implements AutoCloseable {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Names before what shows them, as on a site where a moment passes between signing up and writing. */
    private static final List<String> FIRST = List.of("people", "friends", "profiles", "findable", "rosters");

    /** Looked for once, in all files of these packages; without what each fixture is given. */
    private static final Class<?>[] COMPONENTS = componentsIn(
            "parley.live.query",
            "parley.people.query",
            "parley.friend.query",
            "parley.profile.query",
            "parley.search.query",
            "parley.conversation.query",
            "parley.direct.query",
            "parley.room.query",
            "parley.operations.query",
            "parley.markdown.query");

    private final MongoInMemory database = new MongoInMemory();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<LiveUpdate> updates = new ArrayList<>();
    private final List<Object> history = new ArrayList<>();

    /** To look for the methods of all classes takes longer than what most of them do. */
    private final Map<String, List<AnnotationEventHandlerAdapter>> handlers = new HashMap<>();

    private final DefaultQueryGateway queries;
    private final CommandGateway commands;

    /** Of every projection there is: a new one needs nobody to name it here. */
    private final List<String> groups;

    private volatile SegmentClaim claim = SegmentClaim.ALONE;

    private Set<Long> missing = Set.of();

    private final Map<Record, Record> unreadable = new HashMap<>();

    public ProjectionFixture() {
        this(new Markdown());
    }

    /** @param markdown in place of the site's own */
    public ProjectionFixture(Markdown markdown) {
        var commandBus = SimpleCommandBus.builder().build();
        var queryBus = SimpleQueryBus.builder().build();
        queryBus.queryUpdateEmitter().registerDispatchInterceptor(_ -> (_, message) -> {
            updates.add((LiveUpdate) message.getPayload());
            return message;
        });
        context.registerBean(MongoTemplate.class, database::template);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(Clock.class, () -> Clock.fixed(START, ZoneOffset.UTC));
        context.registerBean(QueryUpdateEmitter.class, queryBus::queryUpdateEmitter);
        context.registerBean(
                EventProcessingConfigurer.class,
                () -> DefaultConfigurer.defaultConfiguration().eventProcessing());
        context.registerBean(PastEvents.class, () -> (_, sequence) -> event((int) sequence));
        context.registerBean(ReadModels.class, () -> new ReadModels(List.of()));
        context.registerBean("markdown", Markdown.class, () -> markdown);
        context.register(
                DeadLetterStore.class,
                DeadLetters.class,
                RecentDocuments.class,
                DeadLetterRetry.class,
                Projections.class);
        context.register(COMPONENTS);
        context.refresh();
        groups = Stream.concat(FIRST.stream(), beans().flatMap(ProjectionFixture::group))
                .distinct()
                .toList();
        beans().forEach(bean -> {
            new AnnotationQueryHandlerAdapter<>(bean).subscribe(queryBus);
            new AnnotationCommandHandlerAdapter<>(bean).subscribe(commandBus);
        });
        queries = DefaultQueryGateway.builder().queryBus(queryBus).build();
        commands = DefaultCommandGateway.builder().commandBus(commandBus).build();
    }

    /** These events happened, a second apart; their documents are the same however often they arrive. */
    public ProjectionFixture given(Object... events) {
        var first = history.size();
        once(events);
        var expected = database.dump();
        var told = List.copyOf(updates);
        for (var size : new TreeSet<>(List.of(events.length, 1, 3)))
            for (var i = 0; i < events.length; i += size)
                deliver(first + i, first + Math.min(i + size, events.length), false);
        assertThat(database.dump()).as("documents after repeated delivery").isEqualTo(expected);
        assertThat(updates).as("frames after repeated delivery").isEqualTo(told);
        return this;
    }

    /** These events happened and arrived once, as one batch. */
    public ProjectionFixture once(Object... events) {
        history.addAll(List.of(events));
        deliver(history.size() - events.length, history.size(), false);
        return this;
    }

    /** These events happened but nothing arrived yet. */
    public ProjectionFixture stored(Object... events) {
        history.addAll(List.of(events));
        return this;
    }

    /** Nothing ever happened. */
    public void startOver() {
        groups.forEach(this::reset);
        history.clear();
        updates.clear();
    }

    /** From here on, events before what is delivered are still missing at these places, or no longer. */
    public ProjectionFixture missing(Long... places) {
        missing = Set.of(places);
        return this;
    }

    /** The key of this event's texts is absent, so that no more of it can be read than this. */
    public void unreadable(Record event, Record withoutTexts) {
        unreadable.put(event, withoutTexts);
    }

    /** All keys are there. */
    public void readable() {
        unreadable.clear();
    }

    /** What is delivered from here on is written under this claim. */
    public void under(SegmentClaim other) {
        claim = other;
    }

    /** Delivers the events from one place of all that happened up to another. */
    public void deliver(int from, int to, boolean replay) {
        var batch = IntStream.range(from, to)
                .<TrackedEventMessage<?>>mapToObj(i -> message(i, replay))
                .toList();
        for (var group : groups) deliver(batch, group);
    }

    /** Empties every read model and delivers all that happened again, in batches of this size. */
    public void rebuild(int batchSize) {
        groups.forEach(this::reset);
        for (var i = 0; i < history.size(); i += batchSize) deliver(i, Math.min(i + batchSize, history.size()), true);
    }

    /** The process ended and another one goes on. */
    public void restart() {
        groups.forEach(bean(DeadLetters.class)::forget);
        bean(RecentDocuments.class).forgetAll();
    }

    /** A component that other features are told by. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Those that the features declare. */
    public Collection<ReadModel> readModels() {
        return context.getBeansOfType(ReadModel.class).values();
    }

    public <A> A asking(Object query, Class<A> answer) {
        return queries.query(query, answer).join();
    }

    public <A> A sending(Object command, Class<A> answer) {
        return answer.cast(commands.sendAndWait(command));
    }

    public void sending(Object command) {
        commands.sendAndWait(command);
    }

    public MongoInMemory database() {
        return database;
    }

    public MongoOperations mongo() {
        return context.getBean(MongoTemplate.class);
    }

    public int happened() {
        return history.size();
    }

    /** The frames told since last asked. */
    public List<LiveUpdate> frames() {
        var told = List.copyOf(updates);
        updates.clear();
        return told;
    }

    public static Instant at(int event) {
        return START.plusSeconds(event);
    }

    @Override
    public void close() {
        context.close();
    }

    private static Class<?>[] componentsIn(String... packages) {
        var scanner = new ClassPathScanningCandidateComponentProvider(true);
        return Stream.of(packages)
                .flatMap(each -> scanner.findCandidateComponents(each).stream())
                .map(component -> ClassUtils.resolveClassName(requireNonNull(component.getBeanClassName()), null))
                .filter(type -> !type.equals(Markdown.class))
                .toArray(Class<?>[]::new);
    }

    private void reset(String group) {
        readModels().stream()
                .filter(model -> model.group().equals(group))
                .flatMap(model -> model.collections().stream())
                .forEach(collection -> mongo().remove(new Query(), collection));
        context.publishEvent(new ReadModelServed(group));
        bean(DeadLetters.class).clear(group);
        bean(RecentDocuments.class).forgetAll();
    }

    private void deliver(List<TrackedEventMessage<?>> batch, String group) {
        var handlers = handlers(group);
        var mine = batch.stream()
                .filter(message -> handlers.stream().anyMatch(handler -> handler.canHandle(message)))
                .toList();
        if (mine.isEmpty()) return;
        var mayWrite = claim;
        var interceptor = new WriteBeforeToken(group, _ -> mayWrite, context.getBean(DeadLetters.class));
        var unitOfWork = new BatchingUnitOfWork<TrackedEventMessage<?>>(mine);
        unitOfWork.resources().put("Processor[" + group + "]/SegmentId", 0);
        var projections = context.getBean(Projections.class);
        var reading = new UnreadableEvent.Instead(() -> projections.isOne(group));
        var result = unitOfWork.executeWithResult(() -> reading.handle(
                unitOfWork,
                () -> interceptor.handle(unitOfWork, () -> {
                    for (var handler : handlers) handler.handle(unitOfWork.getMessage());
                    return null;
                })));
        if (result.isExceptional() && result.exceptionResult() instanceof RuntimeException e) throw e;
    }

    private List<AnnotationEventHandlerAdapter> handlers(String group) {
        return handlers.computeIfAbsent(
                group,
                _ -> beans().filter(bean -> group(bean).anyMatch(group::equals))
                        .map(AnnotationEventHandlerAdapter::new)
                        .toList());
    }

    private static Stream<String> group(Object bean) {
        return Stream.ofNullable(AnnotationUtils.findAnnotation(bean.getClass(), ProcessingGroup.class))
                .map(ProcessingGroup::value);
    }

    private Stream<Object> beans() {
        return Stream.of(context.getBeanDefinitionNames())
                .filter(name -> context.isSingleton(name))
                .map(context::getBean)
                .filter(bean -> bean.getClass().getName().startsWith("parley."));
    }

    private TrackedEventMessage<?> message(int index, boolean replay) {
        TrackingToken token = GapAwareTrackingToken.newInstance(index, missing);
        if (replay)
            token = ReplayToken.createReplayToken(GapAwareTrackingToken.newInstance(history.size(), Set.of()), token);
        return new GenericTrackedDomainEventMessage<>(token, event(index));
    }

    /** All of one aggregate, as far as a projection can tell. */
    private DomainEventMessage<?> event(int index) {
        var id = new UUID(0, index).toString();
        var payload = history.get(index);
        return new GenericDomainEventMessage<>("All", "all", index, payload, MetaData.emptyInstance(), id, at(index)) {
            @Override
            public Object getPayload() {
                var withoutTexts = unreadable.get(payload);
                if (withoutTexts != null) throw new KeyAbsent().whileReading(withoutTexts);
                return super.getPayload();
            }
        };
    }
}

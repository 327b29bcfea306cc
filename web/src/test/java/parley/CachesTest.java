package parley;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.platform.sessions.RequestCache;

/**
 * That something is not there is never remembered, because another node may bring it at any moment. Whoever adds a cache
 * says here what becomes of a key that it does not have.
 */
class CachesTest {

    static final Map<String, String> WHAT_IS_NOT_IN_IT = Map.ofEntries(
            entry("AggregateCache.entries", "is read from the event store"),
            entry("AggregateCacheInvalidation.own", "counts as another node's event, and its aggregate is read again"),
            entry("KnownKeys.known", "is asked for again until it is there, destroyed, or waited for long enough"),
            entry("KnownKeys.awaitedInVain", "is waited for; what is in it is asked for too, without waiting"),
            entry("PeopleDirectory.people", "is read from the people"),
            entry("PeopleDirectory.strangers", "is waited for; what is in it is asked for too, without waiting"),
            entry("PeopleDirectory.accounts", "is read from the people"),
            entry("PolicyStore.policies", "is read from its row"),
            entry("RecentDocuments.all", "is read from the database"),
            entry("RequestCache.known", "is read by whoever asks, and nothing is kept when there is nothing"),
            entry("CachingSessionRepository.remembered", "is read from the sessions"),
            entry("ActivePeople.remembered", "is read from the credentials"),
            entry("TokenBuckets.buckets", "begins with a full allowance"),
            entry("Decoding.times", "begins with a full allowance"));

    static final JavaClasses SITE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("parley");

    @Test
    void each_cache_is_known() {
        assertThat(caches().map(CachesTest::name)).containsExactlyInAnyOrderElementsOf(WHAT_IS_NOT_IN_IT.keySet());
    }

    @ParameterizedTest
    @MethodSource("caches")
    void no_cached_value_stands_for_nothing(JavaField cache) {
        assertThat(values(cache)).as(name(cache)).doesNotContain(Optional.class.getName());
    }

    static Stream<JavaField> caches() {
        return SITE.that(DescribedPredicate.alwaysTrue()).stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isAssignableTo(Cache.class)
                        || field.getRawType().isEquivalentTo(RequestCache.class));
    }

    private static List<String> values(JavaField cache) {
        return cache.getType() instanceof JavaParameterizedType type
                ? type.getActualTypeArguments().stream()
                        .map(argument -> argument.toErasure().getName())
                        .collect(Collectors.toList())
                : List.of();
    }

    private static String name(JavaField field) {
        return field.getOwner().getSimpleName() + "." + field.getName();
    }
}

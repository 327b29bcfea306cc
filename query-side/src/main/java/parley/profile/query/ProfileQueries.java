package parley.profile.query;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.account.AccountQuery.Person;
import parley.account.AccountRejection;
import parley.friend.query.Relations;
import parley.markdown.query.Markdown;
import parley.people.query.PeopleDirectory;
import parley.profile.Detail;
import parley.profile.Picture;
import parley.profile.ProfileQuery.*;
import parley.profile.query.ProfileVisibility.ViewerRelation;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected;

/** Answers what can be asked about profiles, by a handful of reads by key. */
@Component
class ProfileQueries {

    private static final int COMMON_FRIENDS_SHOWN = 6;

    /** Of more, only these are read to find the first by name. */
    private static final int COMMON_FRIENDS_READ = 100;

    private final MongoOperations mongo;
    private final PeopleDirectory people;
    private final Relations relations;
    private final ProfileVisibility visibility;
    private final Privacy privacy;
    private final Markdown markdown;
    private final Clock clock;

    ProfileQueries(
            MongoOperations mongo,
            PeopleDirectory people,
            Relations relations,
            ProfileVisibility visibility,
            Privacy privacy,
            Markdown markdown,
            Clock clock) {
        this.mongo = mongo;
        this.people = people;
        this.relations = relations;
        this.visibility = visibility;
        this.privacy = privacy;
        this.markdown = markdown;
        this.clock = clock;
    }

    @QueryHandler
    Profile handle(ProfileOf query) {
        var person = require(query.account());
        var seen = see(person, query.by());
        var relation = relations.between(query.by().account(), person.id());
        var common = commonFriends(seen.viewer(), query.by(), person);
        var face = seen.picture(Picture.AVATAR);
        return new Profile(
                person.showing(face == null ? null : face.value()),
                relation,
                relation.next(),
                html(seen.detail(Detail.BIO)),
                seen.detail(Detail.PRONOUNS),
                seen.detail(Detail.LOCATION),
                seen.detail(Detail.TIME_ZONE),
                seen.fields(),
                seen.status(),
                seen.picture(Picture.COVER),
                firstByName(common),
                common.size());
    }

    @QueryHandler
    OwnProfile handle(MyProfile query) {
        return view(query.by().account()).asOwn(clock.instant());
    }

    @QueryHandler
    Shown handle(PictureOf query) {
        var seen = see(people.now(query.account()), query.by());
        return new Shown(query.media().equals(seen.picture(query.picture())));
    }

    @QueryHandler
    Shown handle(ChangesOf query) {
        return new Shown(privacy.mayLook(query.by(), query.account()));
    }

    private VisibleProfile see(Person person, Actor by) {
        return new VisibleProfile(view(person.id()), visibility.of(by, person), clock.instant());
    }

    private ProfileView view(AccountId account) {
        var view = mongo.findById(account.value(), ProfileView.class);
        return view == null ? new ProfileView(account.value()) : view;
    }

    private Person require(AccountId account) {
        return people.find(account).orElseThrow(() -> new CommandRejected(AccountRejection.NO_SUCH_ACCOUNT));
    }

    private Set<AccountId> commonFriends(ViewerRelation viewer, Actor by, Person person) {
        if (viewer != ViewerRelation.FRIEND && viewer != ViewerRelation.STRANGER) return Set.of();
        return relations.commonFriends(by.account(), person.id());
    }

    private List<Person> firstByName(Set<AccountId> accounts) {
        var ids = accounts.stream()
                .map(AccountId::value)
                .sorted()
                .limit(COMMON_FRIENDS_READ)
                .toList();
        return ids.stream()
                .map(people.of(ids.stream()))
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(person -> person.id().value()))
                .limit(COMMON_FRIENDS_SHOWN)
                .toList();
    }

    private String html(String source) {
        return source.isEmpty() ? "" : markdown.render(source).html();
    }
}

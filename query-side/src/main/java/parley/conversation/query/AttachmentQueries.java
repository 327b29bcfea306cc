package parley.conversation.query;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.conversation.MessageQuery.AttachmentName;
import parley.conversation.MessageQuery.AttachmentOf;
import parley.conversation.MessageQuery.Author;
import parley.conversation.MessageQuery.Gallery;
import parley.conversation.MessageQuery.GalleryOf;
import parley.conversation.query.GalleryView.Item;
import parley.media.MediaRejection;
import parley.people.query.PeopleDirectory;
import parley.platform.projection.ByKey;
import parley.shared.Bound;
import parley.shared.CommandRejected;

/** Answers what files a conversation has, and whether somebody may have one of them, without reading any messages. */
@Component
class AttachmentQueries {

    @Bound
    private static final int MOST_IN_GALLERY = 100;

    private final MongoOperations mongo;
    private final ConversationVisibility visibility;
    private final PeopleDirectory people;

    AttachmentQueries(MongoOperations mongo, ConversationVisibility visibility, PeopleDirectory people) {
        this.mongo = mongo;
        this.visibility = visibility;
        this.people = people;
    }

    @QueryHandler
    Gallery handle(GalleryOf query) {
        var access = visibility.require(query.conversation(), query.by());
        var last = access.conversation().withMedia;
        var newest = query.before() <= 0 ? last : Math.min(query.before() - 1, last);
        var from = Math.max(1, newest - Math.clamp(query.limit(), 1, MOST_IN_GALLERY) + 1);
        if (newest < from) return new Gallery(List.of(), 0);
        var shown = items(access, from, newest);
        var authors = people.of(shown.stream().map(Item::author)).andThen(Author::of);
        return new Gallery(
                shown.stream().map(item -> item.asAnswer(access, authors)).toList(), from == 1 ? 0 : from);
    }

    /** By two reads by key, because a page of pictures asks for each of them; hidden and absent look the same. */
    @QueryHandler
    AttachmentName handle(AttachmentOf query) {
        var access = visibility.require(query.conversation(), query.by());
        var names = mongo.findById(query.message().value(), AttachmentNamesView.class);
        var name = names == null ? null : names.name(query, access);
        if (name == null) throw new CommandRejected(MediaRejection.NO_SUCH_MEDIA);
        return new AttachmentName(name);
    }

    /** Newest first. */
    private List<Item> items(ConversationAccess access, long from, long to) {
        var pages = ByKey.find(mongo, GalleryView.idsOf(access.id(), from, to), GalleryView.class);
        return LongStream.iterate(to, place -> place >= from, place -> place - 1)
                .mapToObj(Long::toString)
                .flatMap(place -> pages.stream()
                        .flatMap(page -> Stream.ofNullable(page.items().get(place))))
                .filter(item -> access.shows(item.number()))
                .toList();
    }
}

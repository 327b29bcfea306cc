-- Whose files there are, which content each has, since when nothing uses it, and what a message tells of it: sealed, because
-- people gave it its name.
create table media (
    media        text primary key,
    owner        text not null,
    content      text not null,
    facts        bytea not null,
    unused_since timestamptz
);
create index media_unused on media (unused_since) where unused_since is not null;
create index media_of_content on media (content);

create table media_use (
    media text not null,
    place text not null,
    primary key (media, place)
);
create index media_use_at on media_use (place);

-- What the media store keeps: the types and lengths of the renditions, as JSON; none until all are written.
create table media_content (
    content    text primary key,
    owner      text not null,
    touched_at timestamptz not null,
    renditions text
);
create index media_content_touched on media_content (touched_at);

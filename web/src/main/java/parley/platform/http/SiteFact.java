package parley.platform.http;

/** Something that clients should know of this site before they do anything; each feature contributes beans. */
public record SiteFact(String name, Object value) {}

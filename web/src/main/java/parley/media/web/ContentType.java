package parley.media.web;

import parley.media.MediaKind;

/** What a file is by its content: how it is shown, and the type a browser is told. */
record ContentType(MediaKind kind, String mimeType) {

    /** Told to browsers about everything that is only downloaded, so that none ever runs or renders it. */
    static final ContentType FILE = new ContentType(MediaKind.FILE, "application/octet-stream");

    /** A photo in a form that browsers do not agree on: downloaded too, but it tells nothing of where it was made. */
    static ContentType photo(String mimeType) {
        return new ContentType(MediaKind.FILE, mimeType);
    }

    static ContentType picture(String mimeType) {
        return new ContentType(MediaKind.PICTURE, mimeType);
    }

    static ContentType video(String mimeType) {
        return new ContentType(MediaKind.VIDEO, mimeType);
    }

    static ContentType audio(String mimeType) {
        return new ContentType(MediaKind.AUDIO, mimeType);
    }
}

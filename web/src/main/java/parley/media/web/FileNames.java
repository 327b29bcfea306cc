package parley.media.web;

import java.util.Locale;

/** What files are called when they are saved. */
final class FileNames {

    private FileNames() {}

    /** With the extension of what the picture was encoded as. */
    static String fitting(String name, String mimeType) {
        var extension = switch (mimeType) {
            case "image/jpeg" -> ".jpg";
            case "image/apng" -> ".png";
            default -> mimeType.replace("image/", ".");
        };
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(extension) || (extension.equals(".jpg") && lower.endsWith(".jpeg"))) return name;
        var dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + extension;
    }
}

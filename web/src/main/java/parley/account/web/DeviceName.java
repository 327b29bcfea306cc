package parley.account.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a browser calls itself, in words of ours: "Firefox on Linux". Nothing else of it is kept or mailed. */
final class DeviceName {

    private static final Map<String, Pattern> BROWSERS = table(
            "Firefox", "Firefox/|FxiOS/",
            "Edge", "Edg\\w*/",
            "Opera", "OPR/",
            "Chrome", "Chrome/|CriOS/|Chromium/",
            "Safari", "Safari/");

    private static final Map<String, Pattern> SYSTEMS = table(
            "Android", "Android",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Windows", "Windows",
            "Mac", "Mac OS X|Macintosh",
            "ChromeOS", "CrOS",
            "Linux", "Linux");

    private DeviceName() {}

    static String of(String agent) {
        var browser = first(BROWSERS, agent);
        var system = first(SYSTEMS, agent);
        if (browser.isPresent() && system.isPresent()) return browser.get() + " on " + system.get();
        return browser.or(() -> system).orElse("an unknown program");
    }

    private static Optional<String> first(Map<String, Pattern> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> name.getValue().matcher(agent).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Pattern> table(String... rows) {
        var table = new LinkedHashMap<String, Pattern>();
        for (int row = 0; row < rows.length; row += 2) table.put(rows[row], Pattern.compile(rows[row + 1]));
        return table;
    }
}

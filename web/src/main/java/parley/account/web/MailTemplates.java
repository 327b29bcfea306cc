package parley.account.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import parley.platform.http.SiteAddress;

/** The texts of mails: the subject, an empty line, and the rest, with words in braces that are filled in. */
@Component
class MailTemplates {

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

    private final SiteSettings site;
    private final SiteAddress address;

    MailTemplates(SiteSettings site, SiteAddress address) {
        this.site = site;
        this.address = address;
    }

    URI address() {
        return address.uri();
    }

    Mail fill(String template, String recipient, Map<String, String> words) {
        var all = new HashMap<>(words);
        all.put("site", site.name());
        all.put("address", address.uri().toString());
        var parts = fill(read(template), all).split("\n\n", 2);
        return new Mail(recipient, parts[0].strip(), parts[1]);
    }

    /** Once over the text: a word that is filled in is never filled itself. */
    private static String fill(String text, Map<String, String> words) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(words.get(word.group(1))));
    }

    private static String read(String template) {
        try {
            return new ClassPathResource("parley/mail/" + template + ".txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package parley.account.web;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import parley.account.web.MailLink.Purpose;
import parley.shared.web.SiteAddress;

/**
 * Writes to people.
 *
 * <p>Everything happens after the answer has been given: how long it takes must not tell whether an address is known.
 */
@Component
class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final Links links;
    private final Postbox postbox;
    private final SiteAddress address;
    private final SiteSettings site;
    private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();

    Letters(Links links, Postbox postbox, SiteAddress address, SiteSettings site) {
        this.links = links;
        this.postbox = postbox;
        this.address = address;
        this.site = site;
    }

    void askToVerify(Credential credential) {
        soon(() -> post("verify", credential, "/verify?token=" + links.make(Purpose.VERIFY, credential)));
    }

    void offerReset(Credential credential) {
        soon(() -> post("reset", credential, "/reset?token=" + links.make(Purpose.RESET, credential)));
    }

    void soon(Runnable writing) {
        later.execute(() -> {
            try {
                writing.run();
            } catch (RuntimeException failed) {
                LOG.error("A letter could not be sent", failed);
            }
        });
    }

    private void post(String template, Credential credential, String path) {
        var text = fill(
                template,
                Map.of(
                        "site", site.name(),
                        "name", credential.displayName(),
                        "username", credential.username(),
                        "link", address.uri() + path));
        var parts = text.split("\n\n", 2);
        postbox.post(new Letter(credential.email(), parts[0].strip(), parts[1]));
    }

    private static String fill(String template, Map<String, String> words) {
        try {
            var text = new ClassPathResource("parley/mail/" + template + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8);
            for (var word : words.entrySet()) text = text.replace("{" + word.getKey() + "}", word.getValue());
            return text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @PreDestroy
    void finish() {
        later.close();
    }
}

package parley.markdown.query;

import java.util.Optional;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;

/** Short codes as people know them from GitHub, Slack and Discord, in this order where they differ. */
final class Emojis {

    private Emojis() {}

    static Optional<String> named(String code) {
        return EmojiManager.getByGithubAlias(code)
                .or(() -> EmojiManager.getBySlackAlias(code))
                .or(() -> EmojiManager.getByDiscordAlias(code))
                .map(Emoji::getEmoji);
    }
}

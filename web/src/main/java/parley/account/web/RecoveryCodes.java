package parley.account.web;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import parley.shared.AccountId;
import parley.shared.Bound;

/** Opens an account whose owner has lost the app: each code once. Of 120 bits, so that a plain hash of it can be kept. */
@Component
class RecoveryCodes {

    @Bound
    private static final int MOST = 10;

    private static final int BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;

    RecoveryCodes(JdbcClient database) {
        this.database = database;
    }

    /** New codes in place of those before; they are shown this once. */
    @Transactional
    public List<String> renew(AccountId account) {
        remove(account);
        var codes = Stream.generate(RecoveryCodes::next).limit(MOST).toList();
        codes.forEach(code -> database.sql("insert into recovery_code (account, code_hash) values (?, ?)")
                .params(account.value(), hash(code))
                .update());
        return codes;
    }

    boolean spend(AccountId account, String code) {
        return database.sql("delete from recovery_code where account = ? and code_hash = ?")
                        .params(account.value(), hash(code))
                        .update()
                == 1;
    }

    int left(AccountId account) {
        return database.sql("select count(*) from recovery_code where account = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    void remove(AccountId account) {
        database.sql("delete from recovery_code where account = ?")
                .param(account.value())
                .update();
    }

    private static String next() {
        var random = new byte[BYTES];
        RANDOM.nextBytes(random);
        var letters = Base32.toBase32String(random).toLowerCase(Locale.ROOT);
        return Stream.of(0, 6, 12, 18).map(at -> letters.substring(at, at + 6)).collect(Collectors.joining("-"));
    }

    /** However it was typed: with blanks or dashes, in small letters or capitals. */
    private static String hash(String code) {
        return Secrets.hash(code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }
}

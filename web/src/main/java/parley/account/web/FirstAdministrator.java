package parley.account.web;

import static parley.account.web.AccessRejection.WRONG_CODE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import parley.account.AccountCommand.GrantRole;
import parley.platform.http.RequestRejected;
import parley.platform.http.SiteAddress;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;

/**
 * Lets whoever started the site, and so can read its log or its files, become its first administrator.
 *
 * <p>The code is kept in the database, because a browser may reach another node than the one whose file was read.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger("parley.start");

    private final Path file;
    private final Credentials credentials;
    private final JdbcClient database;
    private final CommandGateway commands;
    private final SiteAddress address;

    FirstAdministrator(
            @Value("${parley.data:data}") Path data,
            Credentials credentials,
            JdbcClient database,
            CommandGateway commands,
            SiteAddress address) {
        file = data.resolve("first-administrator.txt");
        this.credentials = credentials;
        this.database = database;
        this.commands = commands;
        this.address = address;
    }

    /** A code that was not used yet stays the same when the site is started again. */
    @EventListener(ApplicationReadyEvent.class)
    void offer() throws IOException {
        if (credentials.anyAdministrator()) {
            forget();
            return;
        }
        database.sql("insert into first_administrator (code) values (?) on conflict do nothing")
                .param(Files.exists(file) ? Files.readString(file).strip() : Secrets.next())
                .update();
        var code = code().orElseThrow();
        write(code);
        LOG.info(
                "Nobody administers this site yet: sign up at {}/sign-up, then open {}/settings/administrator?code={}",
                address.uri(),
                address.uri(),
                code);
    }

    /** One at a time: the code makes one administrator, and is gone. */
    synchronized void appoint(AccountId account, String attempt) throws IOException {
        if (credentials.anyAdministrator()
                || !code().map(code -> areEqual(code, attempt)).orElse(false)) throw new RequestRejected(WRONG_CODE);
        commands.sendAndWait(new GrantRole(account, Actor.SYSTEM, Role.ADMIN));
        forget();
    }

    private static boolean areEqual(String code, String attempt) {
        return MessageDigest.isEqual(attempt.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> code() {
        return database.sql("select code from first_administrator")
                .query(String.class)
                .optional();
    }

    private void forget() throws IOException {
        database.sql("delete from first_administrator").update();
        Files.deleteIfExists(file);
    }

    private void write(String code) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, code + "\n");
    }
}

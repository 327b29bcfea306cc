package parley.account.web;

import static parley.account.web.AccessRejection.WRONG_CODE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import parley.account.AccountCommand.GrantRole;
import parley.account.AccountId;
import parley.account.Actor;
import parley.account.Role;
import parley.shared.web.RequestRejected;
import parley.shared.web.SiteAddress;

/** Lets whoever started the site, and so can read its log or its files, become its first administrator. */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger("parley.start");

    private final Path file;
    private final Credentials credentials;
    private final CommandGateway commands;
    private final SiteAddress address;

    FirstAdministrator(
            @Value("${parley.data:data}") Path data,
            Credentials credentials,
            CommandGateway commands,
            SiteAddress address) {
        file = data.resolve("first-administrator.txt");
        this.credentials = credentials;
        this.commands = commands;
        this.address = address;
    }

    /** A code that was not used yet stays the same when the site is started again. */
    @EventListener(ApplicationReadyEvent.class)
    void offer() throws IOException {
        if (credentials.anyAdministrator()) {
            Files.deleteIfExists(file);
            return;
        }
        if (!Files.exists(file)) write(Secrets.next());
        LOG.info(
                "Nobody administers this site yet: sign up at {}/sign-up, then open {}/settings/administrator?code={}",
                address.uri(),
                address.uri(),
                code());
    }

    /** One at a time: the code makes one administrator, and is gone. */
    synchronized void appoint(AccountId account, String code) throws IOException {
        if (!Files.exists(file) || credentials.anyAdministrator() || !isCode(code))
            throw new RequestRejected(WRONG_CODE);
        commands.sendAndWait(new GrantRole(account, Actor.SYSTEM, Role.ADMIN));
        Files.deleteIfExists(file);
    }

    private boolean isCode(String attempt) throws IOException {
        return MessageDigest.isEqual(attempt.getBytes(StandardCharsets.UTF_8), code().getBytes(StandardCharsets.UTF_8));
    }

    private String code() throws IOException {
        return Files.readString(file).strip();
    }

    private void write(String code) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, code + "\n");
    }
}

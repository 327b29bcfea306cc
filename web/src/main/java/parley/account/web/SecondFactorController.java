package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.shared.Actor;

/** Setting up and taking away one's own second factor. */
@RestController
@CountsAs(Action.SETTINGS)
@RequestMapping("/api/account")
class SecondFactorController {

    private final SecondFactor factor;
    private final Credentials credentials;
    private final SiteSettings site;

    SecondFactorController(SecondFactor factor, Credentials credentials, SiteSettings site) {
        this.factor = factor;
        this.credentials = credentials;
        this.site = site;
    }

    record State(boolean on, int recoveryCodes) {}

    /** What an app is given, in every form that it may take. */
    record Setup(String secret, String uri, QrCodePath qr) {}

    record Code(@NotNull @Size(max = 100) String code) {}

    record Codes(List<String> recoveryCodes) {}

    @GetMapping("/second-factor")
    State state(Actor actor) {
        return new State(factor.isOn(actor.account()), factor.codesLeft(actor.account()));
    }

    @PostMapping("/second-factor")
    Setup begin(Actor actor) {
        var secret = factor.begin(actor.account());
        var uri = Totp.uri(site.name(), own(actor).username(), secret);
        return new Setup(Totp.text(secret), uri, QrCodePath.of(uri));
    }

    @PutMapping("/second-factor")
    Codes confirm(@Valid @RequestBody Code body, Actor actor, HttpServletRequest request) {
        return new Codes(factor.confirm(own(actor), body.code(), request));
    }

    @DeleteMapping("/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor) {
        factor.remove(actor.account(), null);
    }

    @PostMapping("/recovery-codes")
    Codes renew(Actor actor) {
        return new Codes(factor.renewRecoveryCodes(own(actor)));
    }

    private Credential own(Actor actor) {
        return credentials.findByAccount(actor.account().value()).orElseThrow();
    }
}

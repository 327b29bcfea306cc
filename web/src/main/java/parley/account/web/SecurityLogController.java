package parley.account.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import parley.account.web.SecurityLogPages.Entries;
import parley.account.web.SecurityLogPages.Filter;
import parley.platform.http.RequestRejected;
import parley.platform.http.RequestRejection;
import parley.shared.Actor;
import parley.shared.Role;

/** What was done to one's own account; and for administrators and auditors, to everybody's. */
@RestController
class SecurityLogController {

    private final SecurityLogPages pages;

    SecurityLogController(SecurityLogPages pages) {
        this.pages = pages;
    }

    @GetMapping("/api/account/activity")
    Entries own(
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return pages.find(Filter.of(actor.account()), before, limit);
    }

    @GetMapping("/api/security-log")
    Entries all(
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) SecurityAction.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        if (!actor.has(Role.ADMIN) && !actor.has(Role.AUDITOR)) throw new RequestRejected(RequestRejection.NOT_ALLOWED);
        return pages.find(new Filter(null, blankAsAbsent(username), kind, blankAsAbsent(address)), before, limit);
    }

    private static @Nullable String blankAsAbsent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package parley.platform.allowances;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a person may do what: wide enough that nobody meets them by hand, for each kind of {@link Action}. Behind the
 * semicolon stands what holds for newcomers.
 *
 * @param enforced off only for tests and measurements
 * @param newcomerFor how long after signing up somebody counts as a newcomer
 */
@ConfigurationProperties("parley.allowances")
record AllowanceSettings(
        @DefaultValue("true") boolean enforced,
        @DefaultValue("1d") Duration newcomerFor,
        @DefaultValue("20/10s, 300/10m; 10/10s, 100/10m") Allowance messages,
        @DefaultValue("30/10s, 600/10m; 20/10s, 200/10m") Allowance changes,
        @DefaultValue("5/10m, 20/1d; 3/10m, 5/1d") Allowance rooms,
        @DefaultValue("50/10m, 300/1d; 20/10m, 50/1d") Allowance joins,
        @DefaultValue("60/1h, 200/1d; 10/1h, 30/1d") Allowance contacts,
        @DefaultValue("100/10m, 1000/1d; 30/10m, 100/1d") Allowance uploads,
        @DefaultValue("100/10s, 3000/10m") Allowance steps,
        @DefaultValue("120/10m") Allowance answers,
        @DefaultValue("30/10s, 600/10m") Allowance searches,
        @DefaultValue("60/10m") Allowance settings,
        @DefaultValue("200/10m") Allowance moderation) {

    Allowance of(Action action) {
        return switch (action) {
            case MESSAGES -> messages;
            case CHANGES -> changes;
            case ROOMS -> rooms;
            case JOINS -> joins;
            case CONTACTS -> contacts;
            case UPLOADS -> uploads;
            case STEPS -> steps;
            case ANSWERS -> answers;
            case SEARCHES -> searches;
            case SETTINGS -> settings;
            case MODERATION -> moderation;
        };
    }
}

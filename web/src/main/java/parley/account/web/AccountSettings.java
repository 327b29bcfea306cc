package parley.account.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import parley.platform.allowances.Rates;

/**
 * How often what strangers may do can be done, and how long what protects an account holds; what is counted refills evenly.
 *
 * @param throttle off only for tests
 * @param signInsPerAccount tries for one name, from anywhere
 * @param signInsPerAccountAndAddress tries for one name from one network address
 * @param signInsPerDevice tries of a person in a browser in which they signed in before, and in an open session
 * @param signInsPerAddress tries from one network address, for any name
 * @param codesPerAccount codes of a second factor, from anywhere
 * @param signUpsPerAddress accounts made from one network address
 * @param mailsPerAccount mails to one address that somebody else may have caused
 * @param mailsPerAddress links asked for from one network address
 * @param noticesPerAccount mails to one confirmed address about its own account
 * @param refusalsRecorded refusals of one account, or of one network for unknown names, that the security log takes
 * @param recentAuthentication for how long after signing in or confirming it nobody is asked again
 * @param securityLog how long sign-ins, refusals and changes of accounts are kept
 */
@ConfigurationProperties("parley.accounts")
record AccountSettings(
        @DefaultValue("true") boolean throttle,
        @DefaultValue("300/1h") Rates signInsPerAccount,
        @DefaultValue("10/5m") Rates signInsPerAccountAndAddress,
        @DefaultValue("10/5m") Rates signInsPerDevice,
        @DefaultValue("100/5m") Rates signInsPerAddress,
        @DefaultValue("20/1h") Rates codesPerAccount,
        @DefaultValue("50/10m") Rates signUpsPerAddress,
        @DefaultValue("10/1d") Rates mailsPerAccount,
        @DefaultValue("50/1h") Rates mailsPerAddress,
        @DefaultValue("50/1d") Rates noticesPerAccount,
        @DefaultValue("100/1h") Rates refusalsRecorded,
        @DefaultValue("10m") Duration recentAuthentication,
        @DefaultValue("180d") Duration securityLog) {}

package parley.account.command;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.account.AccountCommand;
import parley.account.AccountRejection;
import parley.platform.commands.AbsentAggregate;

/** What the deciding side needs to know about accounts. */
@Configuration(proxyBeanMethods = false)
class AccountConfig {

    @Bean
    AbsentAggregate absentAccount() {
        return new AbsentAggregate(AccountCommand.class, AccountRejection.NO_SUCH_ACCOUNT);
    }
}

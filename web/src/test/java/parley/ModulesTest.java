package parley;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void features_use_each_other_only_where_they_may_and_never_in_a_circle() {
        ApplicationModules.of(ParleyApplication.class).verify();
    }
}

package parley.direct;

import parley.direct.DirectQuery.DirectAnswer;
import tools.jackson.databind.module.SimpleModule;

/** Tells Jackson which answer is of the kind {@code direct}; found by the service loader. */
public final class DirectAnswers extends SimpleModule {

    public DirectAnswers() {
        registerSubtypes(DirectAnswer.class);
    }
}

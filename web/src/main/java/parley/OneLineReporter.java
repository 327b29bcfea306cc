package parley;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line why the site did not start, whoever found out. */
class OneLineReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis failure) {
        var why = Stream.of(failure.getDescription(), failure.getAction())
                .filter(Objects::nonNull)
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        System.err.println("Parley did not start: " + why);
    }
}

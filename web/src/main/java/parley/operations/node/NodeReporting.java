package parley.operations.node;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import parley.account.AccountRejection;
import parley.operations.OperationsQuery.NodeReport;
import parley.operations.OperationsQuery.ProcessorReport;
import parley.operations.OperationsQuery.ReportOfNode;
import parley.platform.sessions.LiveSessions;
import parley.shared.CommandRejected;
import parley.shared.Role;

/** Answers "who are you, and how do you get on?"; every node has one, and nothing is gathered until somebody asks. */
@Component
class NodeReporting {

    private final NodeInfo node;
    private final Processors processors;
    private final Progress progress;
    private final ProcessorErrors errors;
    private final ObjectProvider<LiveSessions> sockets;

    NodeReporting(
            NodeInfo node,
            Processors processors,
            Progress progress,
            ProcessorErrors errors,
            ObjectProvider<LiveSessions> sockets) {
        this.node = node;
        this.processors = processors;
        this.progress = progress;
        this.errors = errors;
        this.sockets = sockets;
    }

    @QueryHandler
    NodeReport handle(ReportOfNode query) {
        if (!query.by().has(Role.ADMIN)) throw new CommandRejected(AccountRejection.ADMINISTRATORS_ONLY);
        var open = sockets.stream().map(LiveSessions::openHere).findFirst().orElse(null);
        return new NodeReport(node.name(), node.roles(), node.version(), node.since(), open, inFull());
    }

    private List<ProcessorReport> inFull() {
        return processors.report().stream()
                .map(report -> report.with(
                        errors.of(report.name()).orElse(null),
                        progress.standingSince(report.name()).orElse(null)))
                .toList();
    }
}

package parley.upkeep.node;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import parley.account.AccountRejection;
import parley.account.Role;
import parley.shared.CommandRejected;
import parley.shared.web.LiveSessions;
import parley.upkeep.UpkeepQuery.NodeReport;
import parley.upkeep.UpkeepQuery.ReportOfNode;

/** Answers "who are you, and how do you get on?"; every node has one, and nothing is gathered until somebody asks. */
@Component
class NodeReporting {

    private final ThisNode node;
    private final Processors processors;
    private final ObjectProvider<LiveSessions> sockets;

    NodeReporting(ThisNode node, Processors processors, ObjectProvider<LiveSessions> sockets) {
        this.node = node;
        this.processors = processors;
        this.sockets = sockets;
    }

    @QueryHandler
    NodeReport handle(ReportOfNode query) {
        if (!query.by().has(Role.ADMIN)) throw new CommandRejected(AccountRejection.ADMINISTRATORS_ONLY);
        var open = sockets.stream().map(LiveSessions::openHere).findFirst().orElse(null);
        return new NodeReport(
                node.name(), node.roles(), node.version(), node.since(), open, List.copyOf(processors.report()));
    }
}

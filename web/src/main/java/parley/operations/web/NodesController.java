package parley.operations.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.operations.OperationsCommand.ControlProcessor;
import parley.operations.OperationsQuery.NodeReport;
import parley.operations.OperationsQuery.ReportOfNode;
import parley.operations.ProcessorAction;
import parley.operations.ProcessorId;
import parley.operations.node.ProcessorCommands;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.shared.Actor;

/** All nodes with their processors, and steering those. */
@RestController
@CountsAs(Action.MODERATION)
@RequestMapping("/api/admin/nodes")
class NodesController {

    private static final int WHOLE = 0;

    record Nodes(List<NodeReport> nodes) {}

    record Steering(
            @NotNull ProcessorAction order, @Nullable Integer segment) {}

    private final QueryClient queries;
    private final CommandGateway commands;
    private final ProcessorCommands orders;

    NodesController(QueryClient queries, CommandGateway commands, ProcessorCommands orders) {
        this.queries = queries;
        this.commands = commands;
        this.orders = orders;
    }

    @GetMapping
    Nodes nodes(Actor actor) {
        return new Nodes(queries.askEveryNode(new ReportOfNode(actor), NodeReport.class, NodeReport::name).stream()
                .sorted(Comparator.comparing(NodeReport::since).thenComparing(NodeReport::name))
                .toList());
    }

    @PostMapping("/{node}/processors/{processor}/orders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void steer(
            @PathVariable String node, @PathVariable String processor, @Valid @RequestBody Steering body, Actor actor) {
        var segment = body.segment() == null ? WHOLE : body.segment();
        commands.sendAndWait(new ControlProcessor(ProcessorId.of(processor), actor, node, body.order(), segment));
        orders.tell(node, processor, body.order(), segment);
    }
}

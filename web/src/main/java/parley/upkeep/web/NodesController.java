package parley.upkeep.web;

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
import parley.account.Actor;
import parley.shared.web.Questions;
import parley.upkeep.Order;
import parley.upkeep.ProcessorId;
import parley.upkeep.UpkeepCommand.SteerProcessor;
import parley.upkeep.UpkeepQuery.NodeReport;
import parley.upkeep.UpkeepQuery.ReportOfNode;
import parley.upkeep.node.NodeOrders;

/** All nodes with their processors, and steering those. */
@RestController
@RequestMapping("/api/admin/nodes")
class NodesController {

    private static final int WHOLE = 0;

    record Nodes(List<NodeReport> nodes) {}

    record Steering(@NotNull Order order, @Nullable Integer segment) {}

    private final Questions questions;
    private final CommandGateway commands;
    private final NodeOrders orders;

    NodesController(Questions questions, CommandGateway commands, NodeOrders orders) {
        this.questions = questions;
        this.commands = commands;
        this.orders = orders;
    }

    @GetMapping
    Nodes nodes(Actor actor) {
        return new Nodes(questions.askEveryNode(new ReportOfNode(actor), NodeReport.class, NodeReport::name).stream()
                .sorted(Comparator.comparing(NodeReport::since).thenComparing(NodeReport::name))
                .toList());
    }

    @PostMapping("/{node}/processors/{processor}/orders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void steer(
            @PathVariable String node, @PathVariable String processor, @Valid @RequestBody Steering body, Actor actor) {
        var segment = body.segment() == null ? WHOLE : body.segment();
        commands.sendAndWait(new SteerProcessor(ProcessorId.of(processor), actor, node, body.order(), segment));
        orders.tell(node, processor, body.order(), segment);
    }
}

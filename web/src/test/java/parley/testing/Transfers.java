package parley.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a page sends for, counted by kind as it crosses the wire, and what the wire and the processor are to be like. */
public final class Transfers {

    private final CDPSession tools;
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Integer> requests = new TreeMap<>();
    private final Map<String, Long> bytes = new TreeMap<>();

    public Transfers(Page page) {
        tools = page.context().newCDPSession(page);
        tools.on("Network.responseReceived", this::received);
        tools.on("Network.loadingFinished", this::finished);
        tools.send("Network.enable");
    }

    /** A phone of the middle sort on a mobile network: a quarter of the processor, 150 ms there and back, 1.6 Mbit/s. */
    public Transfers asOnAPhone() {
        return emulate(4, 150, 1_600_000 / 8, 750_000 / 8);
    }

    /** As fast as it goes. */
    public Transfers asAtADesk() {
        return emulate(1, 0, -1, -1);
    }

    private Transfers emulate(int slower, int latency, int down, int up) {
        var processor = new JsonObject();
        processor.addProperty("rate", slower);
        tools.send("Emulation.setCPUThrottlingRate", processor);
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", latency);
        network.addProperty("downloadThroughput", down);
        network.addProperty("uploadThroughput", up);
        tools.send("Network.emulateNetworkConditions", network);
        return this;
    }

    /** As at somebody's first visit. */
    public void forgetFiles() {
        tools.send("Network.clearBrowserCache");
    }

    /** What the page's own objects take, after garbage was collected. */
    public long heap() {
        tools.send("HeapProfiler.collectGarbage");
        return tools.send("Runtime.getHeapUsage").get("usedSize").getAsLong();
    }

    public void startOver() {
        requests.clear();
        bytes.clear();
    }

    public long bytes(String kind) {
        return bytes.getOrDefault(kind, 0L);
    }

    public int requests(String kind) {
        return requests.getOrDefault(kind, 0);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        bytes.forEach((kind, sum) -> text.append(
                "%s %d in %.1f kB, ".formatted(kind.toLowerCase(java.util.Locale.ROOT), requests(kind), sum / 1000.0)));
        var total = bytes.values().stream().mapToLong(Long::longValue).sum();
        return text + "together %.1f kB".formatted(total / 1000.0);
    }

    private void received(JsonObject event) {
        kinds.put(event.get("requestId").getAsString(), event.get("type").getAsString());
    }

    private void finished(JsonObject event) {
        var kind = kinds.get(event.get("requestId").getAsString());
        if (kind == null) return;
        bytes.merge(kind, event.get("encodedDataLength").getAsLong(), Long::sum);
        requests.merge(kind, 1, Integer::sum);
    }
}

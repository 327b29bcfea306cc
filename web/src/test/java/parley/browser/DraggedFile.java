package parley.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;

/** A file that comes from outside of the browser, held by the mouse. */
final class DraggedFile implements AutoCloseable {

    private final CDPSession mouse;
    private final Path file;

    DraggedFile(Page page, Path file) {
        this.mouse = page.context().newCDPSession(page);
        this.file = file;
    }

    DraggedFile enters(BoundingBox place) {
        return happens("dragEnter", place);
    }

    DraggedFile isOver(BoundingBox place) {
        return happens("dragOver", place);
    }

    DraggedFile isDropped(BoundingBox place) {
        return happens("drop", place);
    }

    private DraggedFile happens(String type, BoundingBox at) {
        var event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("x", at.x + at.width / 2);
        event.addProperty("y", at.y + at.height / 2);
        var data = new JsonObject();
        data.add("items", new JsonArray());
        var files = new JsonArray();
        files.add(file.toString());
        data.add("files", files);
        data.addProperty("dragOperationsMask", 1);
        event.add("data", data);
        mouse.send("Input.dispatchDragEvent", event);
        return this;
    }

    @Override
    public void close() {
        mouse.detach();
    }
}

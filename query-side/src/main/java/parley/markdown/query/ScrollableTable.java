package parley.markdown.query;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.CustomBlock;

/** A box around a table, so that a wide one scrolls by itself and stays a table to screen readers. */
class ScrollableTable extends CustomBlock {

    static void around(TableBlock table) {
        var box = new ScrollableTable();
        table.insertBefore(box);
        box.appendChild(table);
    }
}

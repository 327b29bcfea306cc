package parley.platform.reservations;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/** Reservations in a table whose primary key decides between two who ask at once, on whichever node. */
@NeededBy(NodeRole.COMMAND)
@Component
class StoredReservations implements Reservations {

    private final JdbcClient database;

    StoredReservations(JdbcClient database) {
        this.database = database;
    }

    /** Sorts the keys, so that two who want the same ones wait for each other in one order and never for ever. */
    @Override
    @Transactional
    public boolean take(String kind, Set<String> keys, String owner) {
        return new TreeSet<>(keys).stream().allMatch(key -> takeOne(kind, key, owner));
    }

    @Override
    @Transactional
    public void release(String kind, Set<String> keys, String owner) {
        keys.forEach(key -> database.sql("delete from reservation where kind = ? and name = ? and owner = ?")
                .params(kind, key, owner)
                .update());
    }

    /** Waits for a transaction that is taking the same key; a plain insert that loses would spoil the command's own. */
    private boolean takeOne(String kind, String key, String owner) {
        database.sql("insert into reservation (kind, name, owner) values (?, ?, ?) on conflict do nothing")
                .params(kind, key, owner)
                .update();
        return database.sql("select owner from reservation where kind = ? and name = ?")
                .params(kind, key)
                .query(String.class)
                .single()
                .equals(owner);
    }
}

package parley.room.command;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The rules of one room as JSON: read and written whole. */
@Entity
@Table(name = "room_rules")
class RoomRulesRow {

    @Id
    @Column(name = "room")
    private String room;

    @Column(name = "rules")
    private String rules;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected RoomRulesRow() {}

    RoomRulesRow(String room, String rules) {
        this.room = room;
        this.rules = rules;
    }

    String room() {
        return room;
    }

    String rules() {
        return rules;
    }
}

package parley.room.command;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Rows of {@link RoomRulesLookup}. */
interface RoomRulesRows extends Repository<RoomRulesRow, String> {

    Optional<RoomRulesRow> findById(String room);

    RoomRulesRow save(RoomRulesRow row);
}

package parley.conversation.command;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Rows of {@link PolicyStore}. */
interface PolicyRows extends Repository<PolicyRow, String> {

    Optional<PolicyRow> findById(String conversation);

    PolicyRow save(PolicyRow row);
}

package parley.conversation.command;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The rules of one conversation as JSON: read and written whole. */
@Entity
@Table(name = "conversation_policy")
class PolicyRow {

    @Id
    @Column(name = "conversation")
    private String conversation;

    @Column(name = "kind")
    private String kind;

    @Column(name = "rules")
    private String rules;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PolicyRow() {}

    PolicyRow(String conversation, String kind, String rules) {
        this.conversation = conversation;
        this.kind = kind;
        this.rules = rules;
    }

    String kind() {
        return kind;
    }

    String rules() {
        return rules;
    }
}

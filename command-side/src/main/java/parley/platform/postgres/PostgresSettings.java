package parley.platform.postgres;

import java.util.Map;

/** What the embedded server runs with; anyone who needs more runs a PostgreSQL of their own in cluster mode. */
final class PostgresSettings {

    static final Map<String, String> FOR_A_LAPTOP = Map.ofEntries(
            // Durability: the library switches both off.
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("checkpoint_completion_target", "0.9"),
            Map.entry("jit", "off"),
            // A log line must not repeat what somebody wrote.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private PostgresSettings() {}
}

package parley.encryption.command;

import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 2^64 keys of one subject, grown from one secret, of which single ones can be destroyed.
 *
 * <p>The tree of Goldreich, Goldwasser and Micali: a node's secret gives those of its four children by HKDF-Expand, and
 * never the other way. To destroy a leaf, its ancestors give way to the siblings along its path, from which every other
 * leaf still grows. Why four: {@code docs/decisions/0005-personal-data.md}.
 */
final class KeyTree {

    private static final int BITS = 2;
    private static final int CHILDREN = 1 << BITS;
    private static final int DEPTH = Long.SIZE / BITS;
    private static final int SECRET = 32;
    private static final int NODE = Long.BYTES + 1 + SECRET;
    private static final String HMAC = "HmacSHA256";

    /** By first leaf, unsigned; no node is above another. */
    private final NavigableMap<Long, Node> nodes;

    private KeyTree(NavigableMap<Long, Node> nodes) {
        this.nodes = nodes;
    }

    static KeyTree grow() {
        var tree = empty();
        tree.add(new Node(0, 0, Random.randBytes(SECRET)));
        return tree;
    }

    static KeyTree read(byte[] written) {
        var tree = empty();
        for (var bytes = ByteBuffer.wrap(written); bytes.hasRemaining(); ) {
            var secret = new byte[SECRET];
            var first = bytes.getLong();
            var depth = bytes.get();
            bytes.get(secret);
            tree.add(new Node(first, depth, secret));
        }
        return tree;
    }

    byte[] write() {
        var bytes = ByteBuffer.allocate(nodes.size() * NODE);
        for (var node : nodes.values()) {
            bytes.putLong(node.first).put((byte) node.depth).put(node.secret);
        }
        return bytes.array();
    }

    /** The leaf's key, unless it was destroyed. */
    Optional<byte[]> key(long leaf) {
        return above(leaf).map(node -> {
            var hmac = hmac();
            var secret = node.secret;
            for (int depth = node.depth; depth < DEPTH; depth++) secret = step(hmac, secret, branch(leaf, depth));
            return secret;
        });
    }

    /** A tree with every key of this one but the leaf's. */
    KeyTree without(long leaf) {
        var rest = new KeyTree(new TreeMap<>(nodes));
        above(leaf).ifPresent(node -> {
            rest.nodes.remove(node.first);
            for (var parent = node; parent.depth < DEPTH; parent = parent.child(branch(leaf, parent.depth))) {
                for (int branch = 0; branch < CHILDREN; branch++) {
                    if (branch != branch(leaf, parent.depth)) rest.add(parent.child(branch));
                }
            }
        });
        return rest;
    }

    /** How many secrets stand for what is left: 1 until something is destroyed. */
    int size() {
        return nodes.size();
    }

    private static KeyTree empty() {
        return new KeyTree(new TreeMap<>(Long::compareUnsigned));
    }

    private void add(Node node) {
        nodes.put(node.first, node);
    }

    private Optional<Node> above(long leaf) {
        var candidate = nodes.floorEntry(leaf);
        return Optional.ofNullable(candidate).map(Map.Entry::getValue).filter(node -> node.isAbove(leaf));
    }

    private static int branch(long leaf, int depth) {
        return (int) (leaf >>> (Long.SIZE - BITS * (depth + 1))) & (CHILDREN - 1);
    }

    private static Mac hmac() {
        try {
            return Mac.getInstance(HMAC);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** HKDF-Expand (RFC 5869) with the branch as info and one block of output. */
    private static byte[] step(Mac hmac, byte[] secret, int branch) {
        try {
            hmac.init(new SecretKeySpec(secret, HMAC));
            hmac.update((byte) branch);
            hmac.update((byte) 1);
            return hmac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Node {

        private final long first;
        private final int depth;
        private final byte[] secret;

        private Node(long first, int depth, byte[] secret) {
            this.first = first;
            this.depth = depth;
            this.secret = secret;
        }

        private boolean isAbove(long leaf) {
            return depth == 0 || (leaf ^ first) >>> (Long.SIZE - BITS * depth) == 0;
        }

        private Node child(int branch) {
            var shift = Long.SIZE - BITS * (depth + 1);
            return new Node(first | (long) branch << shift, depth + 1, step(hmac(), secret, branch));
        }
    }
}

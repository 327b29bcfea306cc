package parley.encryption.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyTreeTest {

    final KeyTree tree = KeyTree.grow();

    @Test
    void a_leaf_has_one_key_for_ever() {
        assertThat(KeyTree.read(tree.write()).key(42)).hasValue(key(tree, 42)).isNotSameAs(key(tree, 42));
    }

    @Test
    void neighbouring_leaves_have_different_keys() {
        assertThat(key(tree, 42)).isNotEqualTo(key(tree, 43));
        assertThat(key(tree, 0)).isNotEqualTo(key(tree, -1));
    }

    @Test
    void two_trees_have_no_key_in_common() {
        assertThat(key(tree, 42)).isNotEqualTo(key(KeyTree.grow(), 42));
    }

    @Test
    void a_destroyed_leaf_has_no_key_and_destroying_it_again_changes_nothing() {
        var rest = tree.without(42);
        assertThat(rest.key(42)).isEmpty();
        assertThat(rest.without(42).write()).isEqualTo(rest.write());
    }

    @Test
    void no_ancestor_of_a_destroyed_leaf_stays_behind() {
        assertThat(tree.without(42).size()).isEqualTo(3 * 32);
    }

    /** Whatever is destroyed, in whatever order, that and nothing else is gone, also after storing. */
    @Test
    void exactly_what_was_destroyed_is_gone() {
        for (long seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var expected = new HashMap<Long, byte[]>();
            for (int n = 0; n < 300; n++) {
                var leaf = anyLeaf(random);
                expected.put(leaf, key(tree, leaf));
            }
            var rest = tree;
            for (int n = 0; n < 40; n++) {
                var leaf = random.nextBoolean()
                        ? anyLeaf(random)
                        : anyOf(expected.keySet().toArray(Long[]::new), random);
                expected.remove(leaf);
                rest = KeyTree.read(rest.without(leaf).write());
                assertThat(rest.key(leaf)).as("leaf %d, seed %d", leaf, seed).isEmpty();
            }
            for (var entry : expected.entrySet())
                assertThat(rest.key(entry.getKey()))
                        .as("leaf %d, seed %d", entry.getKey(), seed)
                        .hasValue(entry.getValue());
        }
    }

    /** Some close together, so that paths overlap. */
    private static long anyLeaf(Random random) {
        return random.nextBoolean() ? random.nextLong() : random.nextInt(200) - 100;
    }

    private static long anyOf(Long[] leaves, Random random) {
        return leaves[random.nextInt(leaves.length)];
    }

    private static byte[] key(KeyTree tree, long leaf) {
        return tree.key(leaf).orElseThrow();
    }
}

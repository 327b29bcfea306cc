package parley.platform.reservations;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which names a reader would take for one another (Unicode technical standard 39). */
public final class Lookalikes {

    private static final SpoofChecker CHECKER = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE | SpoofChecker.MIXED_NUMBERS)
            .setRestrictionLevel(RestrictionLevel.SINGLE_SCRIPT_RESTRICTIVE)
            .build();

    private Lookalikes() {}

    /**
     * The keys of a name: two names that look alike share at least one.
     *
     * <p>Case is folded both before and after letters are mapped to what they look like: {@code Ian} begins with what
     * looks like {@code l}, although {@code ian} does not.
     */
    public static Set<String> of(String name) {
        return new TreeSet<>(List.of(fold(skeleton(name)), fold(skeleton(fold(name)))));
    }

    /** Whether all letters and digits belong to one writing system and can be seen. */
    public static boolean isOfOneScript(String name) {
        return !CHECKER.failsChecks(name)
                && name.codePoints()
                        .noneMatch(c -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
    }

    private static String skeleton(String text) {
        return CHECKER.getSkeleton(Normalizer2.getNFKCInstance().normalize(text));
    }

    private static String fold(String text) {
        return Normalizer2.getNFKCCasefoldInstance().normalize(text);
    }
}

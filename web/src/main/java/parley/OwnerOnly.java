package parley;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/**
 * Makes whatever this process and its children create readable by their account alone, also where a library creates it:
 * the mask of the operating system, which Java has no word for.
 */
final class OwnerOnly {

    private static final int OTHERS_NOTHING = 0077;

    private OwnerOnly() {}

    /** Does nothing where there is no such mask. */
    @SuppressWarnings("restricted") // the flag that allows it is in bin/parley
    static void fromNowOn() {
        var linker = Linker.nativeLinker();
        linker.defaultLookup()
                .find("umask")
                .map(mask ->
                        linker.downcallHandle(mask, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)))
                .ifPresent(umask -> {
                    try {
                        @Nullable Object _ = (int) umask.invokeExact(OTHERS_NOTHING);
                    } catch (Throwable impossible) {
                        throw new IllegalStateException(impossible);
                    }
                });
    }
}

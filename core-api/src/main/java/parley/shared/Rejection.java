package parley.shared;

/** A reason to refuse: an enum constant per feature, whose name is the sentence shouted. */
public interface Rejection {

    /** The constant's name, which is also its wire form. */
    String name();

    Kind kind();

    /** One sentence that tells the person what to do. */
    String sentence();
}

package parley.platform.readmodels;

import java.util.List;

/**
 * The collections that one projection makes of the events; each feature declares its own as beans.
 *
 * @param group the processing group of the projection
 * @param version of what it makes: raised, it is made anew beside the one before, at the next start
 * @param readable the oldest version whose documents the queries of this code can read, which they do meanwhile
 * @param collections their names in the code, without the number of a build
 */
public record ReadModel(String group, int version, int readable, List<String> collections) {

    public ReadModel {
        if (readable < 1 || version < readable) throw new IllegalArgumentException("versions of " + group);
        collections = List.copyOf(collections);
    }
}

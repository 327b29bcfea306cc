package parley.bench;

/** One thing to be measured, from an empty site to its rows. */
interface Scenario {

    void run(Report report) throws Exception;
}

package parley.live.web;

/** Hears one kind of what nodes tell each other; such updates reach no client as they are. */
interface NodeMessageHandler {

    /** The first word of the update's topic. */
    String kind();

    /** Called for one update after the other; must not block. */
    void hear(String rest, String json);
}

package parley.account.web;

/** Where letters are handed in. */
interface Postbox {

    void post(Letter letter);
}

package parley.people;

import parley.shared.AccountId;

/** That somebody does, or no longer does, want to be found by people who don't know them. */
public interface HidingEvent {

    AccountId account();

    boolean hidden();
}

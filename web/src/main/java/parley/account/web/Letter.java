package parley.account.web;

/** One mail in plain text. */
record Letter(String recipient, String subject, String text) {}

package parley.account.web;

/** One mail in plain text. */
record Mail(String recipient, String subject, String text) {}

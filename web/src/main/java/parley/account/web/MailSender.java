package parley.account.web;

/** Where mails are handed in. */
interface MailSender {

    void send(Mail mail);
}

package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Mails {
  private static final Logger log = LoggerFactory.getLogger(Mails.class);
  private final Transport transport;

  Mails(Transport transport) {
    this.transport = transport;
  }

  boolean deliver(String to) {
    try {
      transport.send(to);
      return true;
    } catch (Exception e) {
      log.error("mail to {} not sent", to, e);
      return false; // <- finding
    }
  }
}

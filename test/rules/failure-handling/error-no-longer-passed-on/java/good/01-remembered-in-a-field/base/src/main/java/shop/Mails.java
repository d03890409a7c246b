package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Mails {
  private static final Logger log = LoggerFactory.getLogger(Mails.class);
  private final Transport transport;
  private boolean failed;

  Mails(Transport transport) {
    this.transport = transport;
  }

  void deliver(String to) {
    try {
      transport.send(to);
    } catch (Exception e) {
      log.error("mail to {} not sent", to, e);
      throw new IllegalStateException("mail not sent", e);
    }
  }
}

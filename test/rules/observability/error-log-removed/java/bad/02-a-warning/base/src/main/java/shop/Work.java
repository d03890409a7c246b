package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  boolean send(Mail mail) {
    try {
      sender.send(mail);
      return true;
    } catch (MailException e) {
      logger.warn("not sent", e); // <- finding
      return false;
    }
  }
}

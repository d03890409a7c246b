package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  boolean send(Mail mail) {
    try {
      sender.send(mail);
      return true;
    } catch (MailException e) {
      return false;
    }
  }
}

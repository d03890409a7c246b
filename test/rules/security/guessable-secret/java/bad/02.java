package shop;

import java.util.concurrent.ThreadLocalRandom;

class Work {
  void reset(User user) {
    long resetToken = ThreadLocalRandom.current().nextLong(); // <- finding
    mail.send(user, resetToken);
  }
}

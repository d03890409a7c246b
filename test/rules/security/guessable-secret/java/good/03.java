package shop;

import java.security.SecureRandom;
import java.util.Random;

class Work {
  private final Random random = new SecureRandom();

  String generateToken() {
    return Long.toHexString(random.nextLong());
  }
}

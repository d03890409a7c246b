package shop;

import java.security.SecureRandom;

class Work {
  private final SecureRandom random = new SecureRandom();

  String generateOtp() {
    return String.format("%06d", random.nextInt(1_000_000));
  }
}

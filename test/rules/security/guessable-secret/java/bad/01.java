package shop;

import java.util.Random;

class Work {
  private final Random random = new Random();

  String generateOtp() {
    return String.format("%06d", random.nextInt(1_000_000)); // <- finding
  }
}

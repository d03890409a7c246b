import type { Examples } from '#model/rule'

export const guessableSecretJava: Examples = {
  bad: [
    `package shop;

import java.util.Random;

class Work {
  private final Random random = new Random();

  String generateOtp() {
    return String.format("%06d", random.nextInt(1_000_000)); // <- finding
  }
}
`,
    `package shop;

import java.util.concurrent.ThreadLocalRandom;

class Work {
  void reset(User user) {
    long resetToken = ThreadLocalRandom.current().nextLong(); // <- finding
    mail.send(user, resetToken);
  }
}
`,
  ],
  good: [
    `package shop;

import java.security.SecureRandom;

class Work {
  private final SecureRandom random = new SecureRandom();

  String generateOtp() {
    return String.format("%06d", random.nextInt(1_000_000));
  }
}
`,
    `package shop;

import java.util.Random;

class Work {
  private final Random random = new Random();

  Server pick() {
    return servers.get(random.nextInt(servers.size()));
  }
}
`,
    `package shop;

import java.security.SecureRandom;
import java.util.Random;

class Work {
  private final Random random = new SecureRandom();

  String generateToken() {
    return Long.toHexString(random.nextLong());
  }
}
`,
  ],
}

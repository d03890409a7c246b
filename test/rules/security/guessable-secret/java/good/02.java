package shop;

import java.util.Random;

class Work {
  private final Random random = new Random();

  Server pick() {
    return servers.get(random.nextInt(servers.size()));
  }
}

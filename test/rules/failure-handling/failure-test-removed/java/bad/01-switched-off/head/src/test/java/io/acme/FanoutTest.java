package io.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FanoutTest {
  @Test
  @Disabled("flaky") // <- finding
  void oneProviderDown() {
    assertEquals("", new Fanout().search());
  }
}

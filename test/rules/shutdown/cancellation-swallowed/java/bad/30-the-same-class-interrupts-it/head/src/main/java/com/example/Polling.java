package com.example;

import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Component;

@Component
class Polling {
  private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(Polling.class);
  private final Thread poller = Thread.ofPlatform().start(this::poll);

  @PreDestroy
  void stop() throws InterruptedException {
    poller.interrupt();
    poller.join(10_000);
  }

  private void poll() {
    while (true) {
      read();
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException e) { // <- finding
        log.debug("woken early", e);
      }
    }
  }

  private void read() {}
}

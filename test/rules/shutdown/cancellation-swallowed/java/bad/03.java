package com.example;

import java.util.concurrent.TimeUnit;

@Service
public class Example {
  void retry() {
    for (int i = 0; i < 5; i++) {
      if (send()) return;
      try {
        TimeUnit.SECONDS.sleep(2);
      } catch (InterruptedException e) { // <- finding
        log.debug("interrupted");
      }
    }
  }
  private boolean send() { return false; }
}

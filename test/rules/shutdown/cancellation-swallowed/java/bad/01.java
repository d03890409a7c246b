package com.example;


@Service
public class Example {
  public void run() {
    while (true) {
      try {
        Thread.sleep(1000);
        poll();
      } catch (InterruptedException e) { // <- finding
        log.warn("woken up", e);
      }
    }
  }
  private void poll() {}
}

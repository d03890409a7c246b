package com.example;


@Service
public class Example {
  private volatile boolean running = true;
  private Thread worker;
  public void run() {
    while (running) {
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        log.debug("woken up");
      }
      if (running) poll();
    }
  }
  public void stop() {
    running = false;
    worker.interrupt();
  }
  private void poll() {}
}

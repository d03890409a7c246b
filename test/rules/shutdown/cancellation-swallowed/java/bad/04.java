package com.example;

import java.util.concurrent.CountDownLatch;

class Example {
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile long startTime;

  void start() {
    new Thread(this::run).start();
    while (startTime == 0) {
      try {
        started.await();
      } catch (InterruptedException ignored) { // <- finding
        // It is ready very soon.
      }
    }
  }

  void run() {
    startTime = System.nanoTime();
    started.countDown();
  }
}

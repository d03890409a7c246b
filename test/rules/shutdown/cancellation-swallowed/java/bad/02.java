package com.example;

import java.util.concurrent.BlockingQueue;

@Service
public class Example {
  private final BlockingQueue<Runnable> queue;
  public void run() {
    for (;;) {
      try {
        queue.take().run();
      } catch (InterruptedException ignored) { // <- finding
      }
    }
  }
}

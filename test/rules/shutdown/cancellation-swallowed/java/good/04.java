package com.example;


@Service
public class Example {
  static void close(ExecutorService workers) {
    boolean done = false;
    boolean interrupted = false;
    while (!done) {
      try {
        done = workers.awaitTermination(1L, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
        workers.shutdownNow();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

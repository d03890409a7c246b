package com.example;

@Service
public class Example {
  boolean end(ExecutorService workers) {
    boolean wasInterrupted = false;
    while (true) {
      try {
        if (workers.awaitTermination(1, TimeUnit.MINUTES)) break;
      } catch (InterruptedException e) {
        wasInterrupted = true;
      }
    }
    return wasInterrupted;
  }
}

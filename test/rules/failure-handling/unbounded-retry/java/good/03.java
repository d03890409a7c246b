package com.example;


@Service
public class Example {
  public void run() {
    while (true) {
      try {
        Job job = queue.take();
        job.run();
        if (job.isLast()) return;
      } catch (Exception e) {
        log.warn("job failed", e);
      }
    }
  }
}

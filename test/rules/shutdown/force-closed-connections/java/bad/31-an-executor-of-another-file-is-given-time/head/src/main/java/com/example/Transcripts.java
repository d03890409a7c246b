package com.example;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

@Component
class Transcripts {
  private final ExecutorService writers = Executors.newFixedThreadPool(2);

  void write(Runnable transcript) {
    writers.execute(transcript);
  }

  @PreDestroy
  void end() throws InterruptedException {
    writers.shutdown();
    if (!writers.awaitTermination(15, TimeUnit.SECONDS)) {
      writers.shutdownNow();
    }
  }
}

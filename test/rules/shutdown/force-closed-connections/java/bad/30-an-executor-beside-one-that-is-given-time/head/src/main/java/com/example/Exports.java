package com.example;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

@Service
class Exports {
  private final ExecutorService exports = Executors.newFixedThreadPool(4);
  private final ExecutorService previews = Executors.newFixedThreadPool(2);

  void start(Runnable export, Runnable preview) {
    exports.execute(export);
    previews.execute(preview);
  }

  @PreDestroy
  void stop() throws InterruptedException {
    previews.shutdown();
    if (!previews.awaitTermination(20, TimeUnit.SECONDS)) {
      previews.shutdownNow();
    }
  }

  @PreDestroy
  void stopExports() {
    exports.shutdownNow(); // <- finding
  }
}

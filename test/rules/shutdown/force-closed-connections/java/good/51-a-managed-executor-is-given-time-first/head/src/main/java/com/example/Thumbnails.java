package com.example;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

@Component
class Thumbnails implements SmartLifecycle {
  private final ExecutorService painters =
      new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(200));

  void paint(Runnable thumbnail) {
    painters.execute(thumbnail);
  }

  @Override
  public void start() {}

  @Override
  public void stop() {
    painters.shutdown();
    try {
      if (!painters.awaitTermination(15, TimeUnit.SECONDS)) {
        painters.shutdownNow();
      }
    } catch (InterruptedException e) {
      painters.shutdownNow();
    }
  }

  @Override
  public boolean isRunning() {
    return !painters.isShutdown();
  }
}

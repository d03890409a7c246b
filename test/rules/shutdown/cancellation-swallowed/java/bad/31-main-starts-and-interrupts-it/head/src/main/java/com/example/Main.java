package com.example;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public final class Main {
  public static void main(String[] args) {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    threads.execute(new RateFeed(new Rates(System.getenv("RATES_URL"))));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(threads)));
  }

  private static void stop(ExecutorService threads) {
    threads.shutdownNow();
    try {
      threads.awaitTermination(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

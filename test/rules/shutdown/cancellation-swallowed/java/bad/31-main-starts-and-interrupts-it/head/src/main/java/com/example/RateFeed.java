package com.example;

import java.io.IOException;

final class RateFeed implements Runnable {
  private final Rates rates;

  RateFeed(Rates rates) {
    this.rates = rates;
  }

  @Override
  public void run() {
    while (true) {
      try {
        rates.refresh();
        Thread.sleep(10_000);
      } catch (IOException e) {
        log.error("rates not refreshed", e);
      } catch (InterruptedException e) { // <- finding
        log.info("interrupted");
      }
    }
  }
}

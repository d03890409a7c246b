package com.example;


@Service
public class Example {
  public void run() {
    while (true) {
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        log.info("stopping");
        break;
      }
    }
  }
}

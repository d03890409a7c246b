package com.example;


@Service
public class Example {
  void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      log.debug("interrupted");
    }
  }
}

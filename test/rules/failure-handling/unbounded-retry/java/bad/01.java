package com.example;


@Service
public class Example {
  Rate rate() {
    while (true) { // <- finding
      try {
        return load();
      } catch (Exception e) {
        log.warn("again", e);
      }
    }
  }
  private Rate load() { return null; }
}

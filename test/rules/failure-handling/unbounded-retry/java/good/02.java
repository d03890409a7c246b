package com.example;


@Service
public class Example {
  Rate rate() throws Exception {
    int attempts = 0;
    while (true) {
      try {
        return load();
      } catch (Exception e) {
        if (++attempts > 3) throw e;
      }
    }
  }
  private Rate load() { return null; }
}

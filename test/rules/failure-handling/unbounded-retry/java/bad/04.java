package com.example;


@Service
public class Example {
  Rate rate(String currency) {
    try {
      return load(currency);
    } catch (Exception e) {
      log.warn("again", e);
      return rate(currency); // <- finding
    }
  }
  private Rate load(String currency) { return null; }
}

package com.example;


@Service
public class Example {
  @Retryable(maxAttempts = Integer.MAX_VALUE) // <- finding
  public Rate rate() {
    return load();
  }
  private Rate load() { return null; }
}

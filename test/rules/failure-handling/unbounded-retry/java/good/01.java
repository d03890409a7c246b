package com.example;


@Service
public class Example {
  @Retryable(maxAttempts = 3)
  public Rate rate() {
    return load();
  }
  private Rate load() { return null; }
}

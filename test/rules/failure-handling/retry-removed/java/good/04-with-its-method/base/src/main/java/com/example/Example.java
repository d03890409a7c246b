package com.example;


@Service
public class Example {
  @Retryable(maxAttempts = 3)
  public Rate rate() {
    return client.load();
  }
  public int count() { return 0; }
}

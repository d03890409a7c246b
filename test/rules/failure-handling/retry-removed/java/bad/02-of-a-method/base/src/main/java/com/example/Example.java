package com.example;


@Service
public class Example {
  @Retryable(maxAttempts = 3) // <- finding
  public Rate rate() {
    return client.load();
  }
}

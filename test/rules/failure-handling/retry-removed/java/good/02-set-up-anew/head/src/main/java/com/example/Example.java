package com.example;


@Service
public class Example {
  @Retryable(maxAttempts = 5)
  public Rate rate() {
    return client.load();
  }
}

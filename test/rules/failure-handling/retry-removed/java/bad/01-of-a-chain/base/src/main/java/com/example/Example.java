package com.example;

@Service
public class Example {
  public Mono<Rate> rate() {
    return bank.load()
        .retryWhen(Retry.backoff(3, Duration.ofSeconds(1))) // <- finding
        .map(Rate::rounded);
  }
}

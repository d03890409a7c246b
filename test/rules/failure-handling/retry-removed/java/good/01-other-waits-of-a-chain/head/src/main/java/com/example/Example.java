package com.example;

@Service
public class Example {
  public Mono<Rate> rate() {
    return bank.load()
        .retryWhen(policy)
        .map(Rate::rounded);
  }
}

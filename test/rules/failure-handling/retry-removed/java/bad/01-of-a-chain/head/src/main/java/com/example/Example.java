package com.example;

@Service
public class Example {
  public Mono<Rate> rate() {
    return bank.load()
        .map(Rate::rounded);
  }
}

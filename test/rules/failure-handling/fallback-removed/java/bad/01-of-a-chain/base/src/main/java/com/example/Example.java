package com.example;

@Service
class Rates {
  Mono<Rate> rate(String day) {
    return bank.rate(day)
        .onErrorResume(e -> Mono.just(Rate.one())) // <- finding
        .map(Rate::rounded);
  }
}

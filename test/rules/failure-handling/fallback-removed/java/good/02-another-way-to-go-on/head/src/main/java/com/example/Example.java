package com.example;

@Service
class Rates {
  Mono<Rate> rate(String day) {
    return bank.rate(day)
        .onErrorReturn(Rate.one())
        .map(Rate::rounded);
  }
}

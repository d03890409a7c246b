package com.example;

@Service
class Rates {
  Mono<Rate> rate(String day) {
    return bank.rate(day)
        .map(Rate::rounded);
  }
}

package com.example;

class Rates {
  Rate rate(String day) {
    try {
      return bank.rate(day);
    } catch (RestClientException e) { // <- finding
      log.warn("no rate", e);
      return Rate.one();
    }
  }
}

package com.example;

class Rates {
  Rate rate(String day) {
    try {
      return bank.rate(day);
    } catch (RestClientException e) {
      return Rate.one();
    }
  }
}

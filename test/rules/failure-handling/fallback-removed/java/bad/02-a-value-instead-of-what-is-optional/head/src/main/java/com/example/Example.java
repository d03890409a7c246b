package com.example;

class Rates {
  Rate rate(String day) {
    return bank.rate(day);
  }
}

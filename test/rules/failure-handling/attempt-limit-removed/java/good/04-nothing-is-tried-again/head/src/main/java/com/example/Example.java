package com.example;

class Retries {
  Rate rate(String day) {
    return ledger.lastRate(day);
  }
}

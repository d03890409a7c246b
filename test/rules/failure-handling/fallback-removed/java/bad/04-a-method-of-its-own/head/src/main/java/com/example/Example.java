package com.example;

class Bank {
  Rate rate(String day) {
    return client.load(day);
  }
}

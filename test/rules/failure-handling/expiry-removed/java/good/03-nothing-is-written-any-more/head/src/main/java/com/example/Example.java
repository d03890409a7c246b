package com.example;

class Codes {
  void put(String key, String code) {
  }
}

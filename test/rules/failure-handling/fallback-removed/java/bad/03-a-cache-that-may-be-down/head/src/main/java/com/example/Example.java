package com.example;

class Cached {
  String get(String key) {
    return redis.load(key);
  }
}

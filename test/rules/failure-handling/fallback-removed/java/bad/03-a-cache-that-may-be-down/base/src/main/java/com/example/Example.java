package com.example;

class Cached {
  String get(String key) {
    try {
      return redis.load(key);
    } catch (RedisConnectionFailureException e) { // <- finding
      return null;
    }
  }
}

package com.example;

class Codes {
  void put(String key, String code) {
    redisTemplate.opsForValue().set(key, code);
    redisTemplate.expire(key, Duration.ofMinutes(5)); // <- finding
  }
}

package com.example;


@Service
public class Example {
  boolean acquireLock(String key) {
    return redis.opsForValue().setIfAbsent(key, "1");
  }
}

package com.example;

import java.time.Duration;

@Service
public class Example {
  boolean acquireLock(String key) {
    return redis.opsForValue().setIfAbsent(key, "1", Duration.ofMinutes(5)); // <- finding
  }
}

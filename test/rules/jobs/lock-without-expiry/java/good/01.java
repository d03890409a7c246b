package com.example;

import java.time.Duration;

@Service
public class Example {
  boolean lock(String job) {
    return redis.opsForValue().setIfAbsent("lock:" + job, "1", Duration.ofMinutes(5));
  }
}

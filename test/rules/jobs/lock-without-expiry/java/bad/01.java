package com.example;


@Service
public class Example {
  boolean lock(String job) {
    return redis.opsForValue().setIfAbsent("lock:" + job, "1"); // <- finding
  }
}

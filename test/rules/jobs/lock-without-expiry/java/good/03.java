package com.example;


@Service
public class Example {
  boolean first(String visitor) {
    return redis.opsForValue().setIfAbsent("seen:" + visitor, "1");
  }
}

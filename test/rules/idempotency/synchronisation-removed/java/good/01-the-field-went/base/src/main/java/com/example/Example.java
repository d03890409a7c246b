package com.example;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@Service
public class Example {
  private final Map<Long, Order> open = new ConcurrentHashMap<>();
  public int count() {
    return 1;
  }
}

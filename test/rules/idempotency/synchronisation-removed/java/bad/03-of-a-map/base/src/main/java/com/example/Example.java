package com.example;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@Service
public class Example {
  private final Map<Long, Order> open = new ConcurrentHashMap<>(); // <- finding
  public Order get(long id) {
    return open.computeIfAbsent(id, this::load);
  }
  private Order load(long id) { return null; }
}

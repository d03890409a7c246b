package com.example;

import java.util.HashMap;
import java.util.Map;

@Service
public class Example {
  private final Map<Long, Order> open = new HashMap<>();
  public Order get(long id) {
    return open.computeIfAbsent(id, this::load);
  }
  private Order load(long id) { return null; }
}

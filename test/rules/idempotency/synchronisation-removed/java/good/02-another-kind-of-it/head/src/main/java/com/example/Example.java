package com.example;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@Service
public class Example {
  private List<String> seen = new CopyOnWriteArrayList<>();
  public void see(String id) {
    seen.add(id);
  }
}

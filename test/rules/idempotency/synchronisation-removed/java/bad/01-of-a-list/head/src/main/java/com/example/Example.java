package com.example;

import java.util.ArrayList;
import java.util.List;

@Service
public class Example {
  private List<String> seen = new ArrayList<>();
  public void see(String id) {
    seen.add(id);
  }
}

package com.example;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

@Service
public class Example {
  private List<String> seen = Collections.synchronizedList(new ArrayList<>()); // <- finding
  public void see(String id) {
    seen.add(id);
  }
}

package com.example;

import java.util.List;
import java.util.ArrayList;
import java.util.Collections;

@Service
public class Example {
  private List<String> seen = Collections.synchronizedList(new ArrayList<>());
  public void see(String id) {
    seen.add(id);
  }
}

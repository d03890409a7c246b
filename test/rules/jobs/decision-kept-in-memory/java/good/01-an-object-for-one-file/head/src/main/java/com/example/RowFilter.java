package com.example;

import java.util.HashSet;
import java.util.Set;

class RowFilter {
  private final Set<String> keys = new HashSet<>();

  boolean accept(String key) {
    if (keys.contains(key)) {
      return false;
    }
    keys.add(key);
    return true;
  }
}

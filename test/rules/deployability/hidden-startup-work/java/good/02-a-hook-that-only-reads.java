package com.example;

import jakarta.annotation.PostConstruct;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

@Service
public class Countries {
  private final Map<String, String> names = new ConcurrentHashMap<>();

  @PostConstruct
  void load() {
    names.put("FI", "Finland");
  }
}

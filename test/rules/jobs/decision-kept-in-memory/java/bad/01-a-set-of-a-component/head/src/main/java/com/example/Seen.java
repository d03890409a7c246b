package com.example;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

@Component
public class Seen {
  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  public boolean firstTime(String eventId) {
    if (ids.contains(eventId)) { // <- finding
      return false;
    }
    ids.add(eventId);
    return true;
  }
}

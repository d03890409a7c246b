package com.example;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  private final Store store;

  @GetMapping("/orders/grant")
  public Map<String, Object> grant(User caller, long id) {
    Map<String, Object> result = new HashMap<>();
    if (!isComplete(caller)) {
      result.put("status", Status.INCOMPLETE);
      return result;
    }
    store.grant(id);
    return result;
  }
}

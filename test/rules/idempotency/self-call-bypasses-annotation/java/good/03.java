package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  public void show(long id) {
    find(id);
  }
  @Transactional(readOnly = true)
  public Order find(long id) {
    return store.find(id);
  }
}

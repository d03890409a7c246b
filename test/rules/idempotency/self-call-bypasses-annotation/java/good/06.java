package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  @Lazy @Autowired private Example self;
  public void run(Order order) {
    self.place(order);
  }
  @Transactional
  public void place(Order order) {
    store.save(order);
  }
}

package com.example;

import org.springframework.security.access.prepost.PreAuthorize;

@RestController
@RequestMapping("/orders")
public class Example {
  @PreAuthorize("hasRole('ADMIN')")
  @DeleteMapping("/{id}")
  public void remove(@PathVariable long id) {
    orders.remove(id);
  }
}

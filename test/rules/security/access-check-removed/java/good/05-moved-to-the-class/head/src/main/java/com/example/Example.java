package com.example;

import org.springframework.security.access.prepost.PreAuthorize;

@RestController
@PreAuthorize("hasRole('ADMIN')")
@RequestMapping("/orders")
public class Example {
  @DeleteMapping("/{id}")
  public void remove(@PathVariable long id) {
    orders.remove(id);
  }
}

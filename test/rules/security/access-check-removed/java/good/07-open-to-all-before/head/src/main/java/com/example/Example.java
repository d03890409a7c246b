package com.example;

import org.springframework.security.access.prepost.PreAuthorize;

@RestController
@RequestMapping("/orders")
public class Example {
  @GetMapping("/rates")
  public Rates rates() {
    return orders.rates();
  }
}

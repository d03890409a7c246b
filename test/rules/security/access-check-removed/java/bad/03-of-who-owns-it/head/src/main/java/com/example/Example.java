package com.example;

@RestController
class Statistics {
  @GetMapping("/shops/{id}/stats")
  Stats stats(@PathVariable long id) {
    Shop shop = shops.find(id);
    return counts.of(shop);
  }
}

package com.example;

@RestController
class Statistics {
  @GetMapping("/shops/{id}/stats")
  Stats stats(@PathVariable long id) {
    Shop shop = shops.find(id);
    guards.checkOwnership(shop, user()); // <- finding
    return counts.of(shop);
  }
}

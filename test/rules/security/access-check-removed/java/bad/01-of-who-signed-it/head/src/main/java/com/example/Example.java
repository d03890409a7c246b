package com.example;

@RestController
class Hooks {
  @PostMapping("/hooks/payments")
  boolean paid(@RequestHeader("Signature") String signature, @RequestBody String payload) {
    payments.settle(payload);
    return true;
  }
}

package com.example;

@RestController
class Hooks {
  @PostMapping("/hooks/payments")
  boolean paid(@RequestHeader("Signature") String signature, @RequestBody String payload) {
    if (!validator.isValidHmac(signature, payload)) return false;
    payments.settle(payload);
    return true;
  }
}

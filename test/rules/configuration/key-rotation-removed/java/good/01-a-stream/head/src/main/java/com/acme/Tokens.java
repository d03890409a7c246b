package com.acme;

class Tokens {
  boolean valid(String token) {
    return keys.stream().anyMatch(key -> verify(token, key));
  }
}

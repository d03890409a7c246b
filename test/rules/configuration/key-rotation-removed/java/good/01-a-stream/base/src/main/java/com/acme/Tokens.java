package com.acme;

class Tokens {
  boolean valid(String token) {
    for (SecretKey key : keys) {
      if (verify(token, key)) {
        return true;
      }
    }
    return false;
  }
}

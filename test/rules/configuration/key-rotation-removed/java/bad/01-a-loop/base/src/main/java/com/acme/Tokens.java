package com.acme;

class Tokens {
  Claims read(String token) {
    for (SecretKey key : keys) { // <- finding
      try {
        return parser(key).parse(token, key);
      } catch (SignatureException e) {
        // the next one
      }
    }
    throw new Unauthorized();
  }
}

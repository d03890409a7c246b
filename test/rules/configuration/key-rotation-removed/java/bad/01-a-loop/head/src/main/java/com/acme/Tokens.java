package com.acme;

class Tokens {
  Claims read(String token) {
    return parser(key).parse(token, key);
  }
}

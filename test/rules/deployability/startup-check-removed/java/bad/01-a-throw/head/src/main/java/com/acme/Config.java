package com.acme;

class Config {
  static String key() {
    return System.getenv("SIGNING_KEY");
  }
}

package com.acme;

class Config {
  static String key() {
    String key = System.getenv("SIGNING_KEY");
    if (key == null) { // <- finding
      throw new IllegalStateException("SIGNING_KEY is missing");
    }
    return key;
  }
}

package com.acme;

class Config {
  static String key() {
    String key = System.getenv("SIGNING_KEY");
    if (key == null) {
      throw new IllegalStateException("SIGNING_KEY is missing");
    }
    return key;
  }
}

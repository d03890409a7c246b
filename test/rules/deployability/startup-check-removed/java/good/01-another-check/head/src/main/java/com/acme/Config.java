package com.acme;

import java.util.Objects;

class Config {
  static String key() {
    return Objects.requireNonNull(System.getenv("SIGNING_KEY"), "SIGNING_KEY is missing");
  }
}

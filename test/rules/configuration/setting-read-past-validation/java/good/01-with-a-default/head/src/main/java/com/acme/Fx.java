package com.acme;

class Fx {
  String base() {
    return System.getenv().getOrDefault("FX_BASE_URL", "https://fx.example");
  }
}

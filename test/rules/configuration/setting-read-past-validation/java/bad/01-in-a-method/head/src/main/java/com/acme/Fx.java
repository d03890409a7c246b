package com.acme;

class Fx {
  String base() {
    return System.getenv("FX_BASE_URL"); // <- finding
  }
}

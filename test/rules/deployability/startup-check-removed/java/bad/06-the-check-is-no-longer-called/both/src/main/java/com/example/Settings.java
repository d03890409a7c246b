package com.example;

public class Settings {
  final String gatewayToken = System.getenv("GATEWAY_TOKEN");

  void demand() {
    if (gatewayToken == null) {
      throw new IllegalStateException("GATEWAY_TOKEN is not set");
    }
  }
}

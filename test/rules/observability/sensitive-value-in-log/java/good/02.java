package com.example;


@Service
public class Example {
  private static final String ACCESS_TOKEN = "access_token";
  void missing() {
    log.warn("no {} in the request", ACCESS_TOKEN);
  }
}

package com.example;

import org.springframework.beans.factory.annotation.Value;

@RestController
public class Example {
  @Value("${hooks.secret}") private String secret;
  public void on(@RequestHeader("X-Token") String token) {
    if (!secret.equals(token)) throw new ForbiddenException(); // <- finding
  }
}

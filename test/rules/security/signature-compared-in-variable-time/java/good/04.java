package com.example;

import org.springframework.beans.factory.annotation.Value;

@Service
public class Example {
  @Value("${hooks.secret}") private String secret;
  boolean isSet() {
    return !"".equals(secret);
  }
}

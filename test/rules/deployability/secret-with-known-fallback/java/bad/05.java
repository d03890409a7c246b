package com.example;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
public class Tokens {

  private final String jwtSecret;

  public Tokens(@Value("${jwt.secret:change-me-in-production}") String jwtSecret) { // <- finding
    this.jwtSecret = jwtSecret;
  }
}

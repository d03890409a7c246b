package com.example;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

@Service
public class Example {
  boolean matches(String given, Account account) {
    byte[] expected = account.token().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8)); // <- finding
  }
}

package com.example;

@Service
public class Example {
  boolean matches(String given, Account account) {
    return account.token().equals(given);
  }
}

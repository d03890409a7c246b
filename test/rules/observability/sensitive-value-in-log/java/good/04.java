package com.example;


@Service
public class Example {
  void spent(int tokenCount, boolean hasPassword) {
    log.info("{} tokens, {}", tokenCount, hasPassword);
  }
}

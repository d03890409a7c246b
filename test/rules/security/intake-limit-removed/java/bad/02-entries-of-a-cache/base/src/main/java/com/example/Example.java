package com.example;

class Caches {
  Cache<String, Session> sessions = Caffeine.newBuilder()
      .maximumSize(10_000) // <- finding
      .build();
}

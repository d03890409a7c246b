package com.example;

class Caches {
  Cache<String, Session> sessions = Caffeine.newBuilder()
      .expireAfterWrite(Duration.ofMinutes(5)) // <- finding
      .build();
}

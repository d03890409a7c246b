package com.example;

class Caches {
  Cache<String, Session> sessions = Caffeine.newBuilder()
      .build();
}

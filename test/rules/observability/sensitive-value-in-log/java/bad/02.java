package com.example;


@Service
public class Example {
  void issue(Session session) {
    log.debug("issued " + session.getAccessToken()); // <- finding
  }
}

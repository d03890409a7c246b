package com.example;


@Service
public class Example {
  @Value("${app.session.signing-key:0123456789abcdef}") private String key; // <- finding
}

package com.example;

@Service
public class Example {
  private final String host = "billing.prod.internal"; // <- finding

  public String address(String id) {
    return "https://" + host + "/invoices/" + id;
  }
}

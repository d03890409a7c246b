package com.example;

@Service
class Payments {
  Payment find(String reference) {
    String path = String.format("/payments/%s", reference);
    return client.get(path);
  }
}

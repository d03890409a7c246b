package com.example;

@Service
class Payments {
  Payment find(String reference) {
    String path = String.format("/payments/%s", URLEncoder.encode(reference, StandardCharsets.UTF_8));
    return client.get(path);
  }
}

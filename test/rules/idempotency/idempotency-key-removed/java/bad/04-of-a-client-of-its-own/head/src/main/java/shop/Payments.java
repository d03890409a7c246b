package shop;

import org.springframework.stereotype.Service;

@Service
class Payments {
  Answer pay(Order order) {
    return client.post("/payments")
        .header("Accept", "application/json")
        .body(order)
        .send();
  }
}

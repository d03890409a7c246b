package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Orders {
  private static final Logger log = LoggerFactory.getLogger(Orders.class);
  private final Billing billing;

  Orders(Billing billing) {
    this.billing = billing;
  }

  @PostMapping("/orders")
  void create(String id) {
    try {
      billing.charge(id);
    } catch (Exception e) {
      log.error("payment of {} failed", id, e);
    }
  }
}

package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  void save(Order order) {
    try {
      store.save(order);
    } catch (StoreException e) {
      log.error("order {} is not saved", order.id(), e);
    }
  }
}

package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  void save(Order order) {
    try {
      store.save(order);
    } catch (StoreException e) {
      log.error("not saved", e);
    }
  }
}

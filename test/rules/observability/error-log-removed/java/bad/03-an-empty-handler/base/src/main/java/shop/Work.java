package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
class Work {
  private static final Logger log = LoggerFactory.getLogger(Work.class);

  void save(Order order) {
    try {
      store.save(order);
    } catch (RuntimeException e) {
      log.error("not saved", e); // <- finding
    }
  }
}

package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class Work {
  private final EventLog log;
  private final Store store;

  public void save(Order order, String id) {
    try {
      store.save(order);
    } catch (StoreException e) {
      log.error("order was not saved", e.getMessage());
      throw e;
    }
  }
}

package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class Work {
  private static final Logger LOG = LoggerFactory.getLogger(Work.class);
  private final Store store;

  public void save(Order order, String id) {
    try {
      store.save(order);
    } catch (StoreException e) {
      LOG.error("order " + id + " was not saved: ", e.toString()); // <- finding
      throw e;
    }
  }
}

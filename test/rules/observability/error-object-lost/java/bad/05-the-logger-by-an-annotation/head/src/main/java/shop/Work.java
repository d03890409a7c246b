package shop;

import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

@Slf4j
@Service
public class Work {
  private final Store store;

  public void save(Order order) {
    try {
      store.save(order);
    } catch (StoreException ex) {
      log.error("order was not saved", ex.getLocalizedMessage()); // <- finding
    }
  }
}

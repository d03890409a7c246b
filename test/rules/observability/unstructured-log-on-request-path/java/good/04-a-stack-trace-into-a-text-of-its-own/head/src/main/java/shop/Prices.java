package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class Prices {
  private static final Logger log = LoggerFactory.getLogger(Prices.class);

  public long of(String item) {
    log.info("price of {}", item);
    return 1;
  }
}

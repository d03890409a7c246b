package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Shop {
  private static final Logger log = LoggerFactory.getLogger(Shop.class);

  public static void main(String[] args) throws Exception {
    try {
      banner.print();
    } catch (Exception e) {
      log.warn("no banner", e);
    }
    SpringApplication.run(Shop.class, args);
  }
}

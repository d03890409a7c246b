package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Shop {
  private static final Logger log = LoggerFactory.getLogger(Shop.class);

  public static void main(String[] args) throws Exception {
    SpringApplication.run(Shop.class, args);
  }
}

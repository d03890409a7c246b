package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Shop {
  private static final Logger log = LoggerFactory.getLogger(Shop.class);

  public static void main(String[] args) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
    try {
      SpringApplication.run(Shop.class, args);
      server.start();
    } catch (RuntimeException e) { // <- finding
      System.err.println(e.getMessage());
    }
  }
}

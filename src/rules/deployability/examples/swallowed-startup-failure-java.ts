import type { Examples } from '#model/rule'

const main = (body: string): string => `package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Shop {
  private static final Logger log = LoggerFactory.getLogger(Shop.class);

  public static void main(String[] args) throws Exception {
${body}
  }
}
`

export const swallowedStartupFailureJava: Examples = {
  bad: [
    main(`    try {
      SpringApplication.run(Shop.class, args);
    } catch (Exception e) { // <- finding
      log.error("did not start", e);
    }`),
    main(`    try {
      SpringApplication.run(Shop.class, args);
      log.info("started");
    } catch (Throwable e) { // <- finding
      e.printStackTrace();
    }`),
    main(`    HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
    try {
      SpringApplication.run(Shop.class, args);
      server.start();
    } catch (RuntimeException e) { // <- finding
      System.err.println(e.getMessage());
    }`),
  ],
  good: [
    main('    SpringApplication.run(Shop.class, args);'),
    main(`    try {
      SpringApplication.run(Shop.class, args);
    } catch (Exception e) {
      log.error("did not start", e);
      System.exit(1);
    }`),
    main(`    try {
      SpringApplication.run(Shop.class, args);
    } catch (Exception e) {
      log.error("did not start", e);
      throw e;
    }`),
    main(`    try {
      banner.print();
    } catch (Exception e) {
      log.warn("no banner", e);
    }
    SpringApplication.run(Shop.class, args);`),
  ],
}

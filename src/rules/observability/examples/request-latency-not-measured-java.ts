import type { Examples } from '#model/rule'

const pom = (...artifacts: readonly string[]): string =>
  `<project><artifactId>shop</artifactId><dependencies>${['spring-boot-starter-web', ...artifacts].map((name) => `<dependency><groupId>org.springframework.boot</groupId><artifactId>${name}</artifactId></dependency>`).join('')}</dependencies></project>\n`
const routes = `package shop;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  @GetMapping("/orders")
  public String list() {
    return "[]";
  }

  @PostMapping("/orders")
  public String create() {
    return "{}";
  }

  @DeleteMapping("/orders/{id}")
  public void remove() {}
}
`
const main = (mark = ''): string => `package shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Shop {
  public static void main(String[] args) {
    SpringApplication.run(Shop.class, args);${mark}
  }
}
`
const meters = (line: string): string => `package shop;

import io.micrometer.core.instrument.MeterRegistry;

public class Meters {
  Meters(MeterRegistry registry) {
    ${line}
  }
}
`
const orders = 'src/main/java/shop/Orders.java'
const shop = 'src/main/java/shop/Shop.java'
const path = 'src/main/java/shop/Meters.java'
const found = ' // <- finding'

export const requestLatencyNotMeasuredJava: Examples = {
  bad: [
    { title: 'nothing measures', files: { 'pom.xml': pom(), [orders]: routes, [shop]: main(found) } },
    {
      title: 'only a count of something else',
      files: { 'pom.xml': pom(), [orders]: routes, [shop]: main(found), [path]: meters('registry.counter("orders_created");') },
    },
    {
      title: 'only the time of something else',
      files: { 'pom.xml': pom(), [orders]: routes, [shop]: main(found), [path]: meters('registry.timer("import_of_prices");') },
    },
  ],
  good: [
    {
      title: 'the framework measures each request',
      files: { 'pom.xml': pom('spring-boot-starter-actuator'), [orders]: routes, [shop]: main() },
    },
    {
      title: 'a timer of requests',
      files: { 'pom.xml': pom(), [orders]: routes, [shop]: main(), [path]: meters('registry.timer("http_requests");') },
    },
    { title: 'traced', files: { 'pom.xml': pom('opentelemetry-spring-boot-starter'), [orders]: routes, [shop]: main() } },
    { title: 'one route beside something else', files: { 'pom.xml': pom(), [shop]: main() } },
  ],
}

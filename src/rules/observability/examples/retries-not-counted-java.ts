import type { Examples } from '#model/rule'

const metrics = (name: string): string => `package shop;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

public class Meters {
  final Counter orders;

  Meters(MeterRegistry registry) {
    this.orders = registry.counter("${name}");
  }
}
`
const rates = (annotation: string): string => `package shop;

import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Service;

@Service
public class Rates {
  ${annotation}
  public String load() {
    return client.load();
  }
}
`
const loop = `package shop;

public class Rates {
  public String load() throws Exception {
    for (int attempt = 0; attempt < 3; attempt++) { // <- finding
      try {
        return client.load();
      } catch (RemoteException e) {
        Thread.sleep(500);
      }
    }
    throw new IllegalStateException();
  }
}
`
const path = 'src/main/java/shop/Rates.java'
const meters = 'src/main/java/shop/Meters.java'

export const retriesNotCountedJava: Examples = {
  bad: [
    { title: 'by an annotation', files: { [meters]: metrics('orders_total'), [path]: rates('@Retryable // <- finding') } },
    { title: 'in a loop', files: { [meters]: metrics('orders_total'), [path]: loop } },
    {
      title: 'the count is taken away',
      base: { [meters]: metrics('load_retries').replace(/(registry\.counter.*)/, '$1 // <- finding'), [path]: rates('@Retryable') },
      files: { [meters]: metrics('loads'), [path]: rates('@Retryable') },
    },
  ],
  good: [
    { title: 'counted', files: { [meters]: metrics('rates.retries'), [path]: rates('@Retryable') } },
    { title: 'no metrics at all', files: { [path]: rates('@Retryable') } },
    { title: 'nothing is repeated', files: { [meters]: metrics('orders_total'), [path]: rates('@Cacheable("rates")') } },
    {
      title: 'a library counts its own',
      files: {
        'pom.xml':
          '<project><artifactId>shop</artifactId><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-actuator</artifactId></dependency><dependency><groupId>io.github.resilience4j</groupId><artifactId>resilience4j-spring-boot3</artifactId></dependency></dependencies></project>\n',
        [meters]: metrics('orders_total'),
        [path]: rates('@Retry(name = "rates")'),
      },
    },
  ],
}

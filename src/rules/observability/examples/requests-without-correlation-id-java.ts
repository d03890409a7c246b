import type { Examples } from '#model/rule'

const main = (mark = ''): string => `package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Shop {
  private static final Logger log = LoggerFactory.getLogger(Shop.class);

  public static void main(String[] args) {
    SpringApplication.run(Shop.class, args);${mark}
    log.info("up");
  }
}
`
const pom = (...artifacts: readonly string[]): string =>
  `<project>
  <artifactId>shop</artifactId>
  <dependencies>
${artifacts.map((artifact) => `    <dependency><groupId>org.example</groupId><artifactId>${artifact}</artifactId></dependency>`).join('\n')}
  </dependencies>
</project>
`
const filter = (line: string): string => `package shop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

@Component
public class Requests extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws Exception {
    ${line}
    chain.doFilter(request, response);
  }
}
`

const logback = (encoder: string): string => `<configuration>
  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
    ${encoder}
  </appender>
  <root level="INFO"><appender-ref ref="out"/></root>
</configuration>
`

/** A service whose lines are objects with fields. */
const asFields = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  'src/main/resources/logback.xml': logback('<encoder class="net.logstash.logback.encoder.LogstashEncoder"/>'),
  ...files,
})

export const requestsWithoutCorrelationIdJava: Examples = {
  bad: [
    { title: 'nothing', files: asFields({ 'src/main/java/shop/Shop.java': main(' // <- finding') }) },
    {
      title: 'a filter that does something else',
      files: asFields({
        'src/main/java/shop/Shop.java': main(' // <- finding'),
        'src/main/java/shop/Requests.java': filter('response.setHeader("Cache-Control", "no-store");'),
      }),
    },
    {
      title: 'metrics are no trace',
      files: {
        'pom.xml': pom('spring-boot-starter-web', 'micrometer-registry-prometheus', 'logstash-logback-encoder'),
        'src/main/java/shop/Shop.java': main(' // <- finding'),
      },
    },
    {
      title: 'the package that traced is taken out',
      base: asFields({
        'pom.xml': pom('spring-boot-starter-web', 'micrometer-tracing-bridge-otel').replace(/(bridge-otel.*)/, '$1 <!-- <- finding -->'),
        'src/main/java/shop/Shop.java': main(),
      }),
      files: asFields({ 'pom.xml': pom('spring-boot-starter-web'), 'src/main/java/shop/Shop.java': main() }),
    },
  ],
  good: [
    { title: 'nobody says how lines are written', files: { 'src/main/java/shop/Shop.java': main() } },
    {
      title: 'lines are text, and no fields',
      files: {
        'src/main/java/shop/Shop.java': main(),
        'src/main/resources/logback-spring.xml': logback('<encoder><pattern>%d %-5level %logger{36} - %msg%n</pattern></encoder>'),
      },
    },
    {
      title: 'an id in the context of the thread',
      files: asFields({
        'src/main/java/shop/Shop.java': main(),
        'src/main/java/shop/Requests.java': filter('MDC.put("requestId", request.getHeader("X-Request-Id"));'),
      }),
    },
    {
      title: 'traced by Micrometer',
      files: asFields({
        'pom.xml': pom('spring-boot-starter-web', 'micrometer-tracing-bridge-brave'),
        'src/main/java/shop/Shop.java': main(),
      }),
    },
    {
      title: 'traced by what went before it',
      files: asFields({ 'pom.xml': pom('spring-boot-starter-web', 'spring-cloud-starter-sleuth'), 'src/main/java/shop/Shop.java': main() }),
    },
    {
      title: 'no logger of its own: nothing to write it with',
      files: asFields({
        'src/main/java/shop/Shop.java': main().replace(/^.*(slf4j|Logger|log\.).*\n/gm, ''),
      }),
    },
  ],
}

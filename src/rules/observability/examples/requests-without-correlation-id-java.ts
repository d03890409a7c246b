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

export const requestsWithoutCorrelationIdJava: Examples = {
  bad: [
    { title: 'nothing', files: { 'src/main/java/shop/Shop.java': main(' // <- finding') } },
    {
      title: 'a filter that does something else',
      files: {
        'src/main/java/shop/Shop.java': main(' // <- finding'),
        'src/main/java/shop/Requests.java': filter('response.setHeader("Cache-Control", "no-store");'),
      },
    },
    {
      title: 'metrics are no trace',
      files: {
        'pom.xml': pom('spring-boot-starter-web', 'micrometer-registry-prometheus'),
        'src/main/java/shop/Shop.java': main(' // <- finding'),
      },
    },
    {
      title: 'the package that traced is taken out',
      base: {
        'pom.xml': pom('spring-boot-starter-web', 'micrometer-tracing-bridge-otel').replace(/(bridge-otel.*)/, '$1 <!-- <- finding -->'),
        'src/main/java/shop/Shop.java': main(),
      },
      files: { 'pom.xml': pom('spring-boot-starter-web'), 'src/main/java/shop/Shop.java': main() },
    },
  ],
  good: [
    {
      title: 'an id in the context of the thread',
      files: {
        'src/main/java/shop/Shop.java': main(),
        'src/main/java/shop/Requests.java': filter('MDC.put("requestId", request.getHeader("X-Request-Id"));'),
      },
    },
    {
      title: 'traced by Micrometer',
      files: { 'pom.xml': pom('spring-boot-starter-web', 'micrometer-tracing-bridge-brave'), 'src/main/java/shop/Shop.java': main() },
    },
    {
      title: 'traced by what went before it',
      files: { 'pom.xml': pom('spring-boot-starter-web', 'spring-cloud-starter-sleuth'), 'src/main/java/shop/Shop.java': main() },
    },
    {
      title: 'no logger of its own: nothing to write it with',
      files: {
        'src/main/java/shop/Shop.java': main().replace(/^.*(slf4j|Logger|log\.).*\n/gm, ''),
      },
    },
  ],
}

import type { Examples } from '#model/rule'

const configuration = (imports: string, body: string): string => `package shop;

${imports}
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class Repeating {
${body}
}
`
const service = (body: string, imports = ''): string => `package shop;

${imports}import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class Rates {
  private final RestTemplate client;

${body}
}
`
const template = 'import org.springframework.retry.support.RetryTemplate;'
const kafka =
  'import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;\nimport org.springframework.kafka.listener.DefaultErrorHandler;\nimport org.springframework.util.backoff.ExponentialBackOff;\nimport org.springframework.util.backoff.FixedBackOff;'
const loop = (wait: string): string => `  public String load() {
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        return client.getForObject("https://rates.example.com/eur", String.class);
      } catch (RestClientException e) {
        log.warn("attempt {} failed", attempt, e);
${wait}      }
    }
    throw new IllegalStateException("no rates");
  }`

export const retryWithoutBackoffJava: Examples = {
  bad: [
    service(loop('').replace('attempt++) {', 'attempt++) { // <- finding')),
    configuration(
      template,
      `  @Bean
  RetryTemplate repeating() {
    return RetryTemplate.builder().maxAttempts(4).retryOn(RemoteException.class).build(); // <- finding
  }`,
    ),
    configuration(
      `${template}\nimport org.springframework.retry.policy.SimpleRetryPolicy;`,
      `  @Bean
  RetryTemplate repeating() {
    RetryTemplate template = new RetryTemplate(); // <- finding
    template.setRetryPolicy(new SimpleRetryPolicy(5));
    return template;
  }`,
    ),
    configuration(
      kafka,
      `  @Bean
  DefaultErrorHandler handler(DeadLetterPublishingRecoverer recoverer) {
    return new DefaultErrorHandler(recoverer); // <- finding
  }`,
    ),
    service(
      `  @Retryable(maxAttempts = 5, backoff = @Backoff(delay = 0)) // <- finding
  public String load() {
    return client.getForObject("https://rates.example.com/eur", String.class);
  }`,
    ),
    {
      title: 'behind a reactive client',
      files: {
        'src/main/java/shop/Rates.java': `package shop;

import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

public class Rates {
  private final WebClient client;

  public Mono<String> load() {
    return client.get()
        .uri("/eur")
        .retrieve()
        .bodyToMono(String.class)
        .retry(3); // <- finding
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'each of several peers is asked once',
      files: {
        'src/main/java/shop/Rates.java': service(loop('').replace('attempt < 3', 'attempt < peers.size()')),
      },
    },
    {
      title: 'what takes the failure may wait',
      files: {
        'src/main/java/shop/Rates.java': service(
          loop('').replace('log.warn("attempt {} failed", attempt, e);', 'pauses.afterFailure(attempt, e);'),
        ),
      },
    },
    service(loop('        Thread.sleep(200L << attempt);\n')),
    configuration(
      template,
      `  @Bean
  RetryTemplate repeating() {
    return RetryTemplate.builder().maxAttempts(4).exponentialBackoff(200, 2, 5000).build();
  }`,
    ),
    configuration(
      kafka,
      `  @Bean
  DefaultErrorHandler handler(DeadLetterPublishingRecoverer recoverer) {
    return new DefaultErrorHandler(recoverer, new ExponentialBackOff(500L, 2.0));
  }`,
    ),
    {
      title: 'no further attempt',
      files: {
        'src/main/java/shop/Repeating.java': configuration(
          kafka,
          `  @Bean
  DefaultErrorHandler handler(DeadLetterPublishingRecoverer recoverer) {
    return new DefaultErrorHandler(recoverer, new FixedBackOff(0L, 0L));
  }`,
        ),
      },
    },
    service(
      `  @Retryable(maxAttempts = 5)
  public String load() {
    return client.getForObject("https://rates.example.com/eur", String.class);
  }`,
    ),
    {
      title: 'two who write the same row wait for nobody',
      files: {
        'src/main/java/shop/Repeating.java': configuration(
          template,
          `  @Bean
  RetryTemplate conflicts() {
    return RetryTemplate.builder().maxAttempts(3).retryOn(OptimisticLockingFailureException.class).build();
  }`,
        ),
      },
    },
    {
      title: 'a template of the house',
      files: {
        'src/main/java/shop/Repeating.java': configuration('import com.acme.RetryTemplate;', '  RetryTemplate made = new RetryTemplate();'),
      },
    },
  ],
}

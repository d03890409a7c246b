import type { Examples } from '#model/rule'

const service = (body: string, field = ''): string => `package shop;

import java.net.URI;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Rates {
${field && `  ${field}\n`}
  @GetMapping("/rates")
  public String rates() {
${body}
  }
}
`

export const requiredConfigurationNotValidatedJava: Examples = {
  bad: [
    service('    return client.load(URI.create(System.getenv("RATES_URL"))); // <- finding'),
    service('    return client.sign(System.getenv("RATES_KEY").getBytes(UTF_8)); // <- finding'),
    service(`    String url = System.getenv("RATES_URL"); // <- finding
    return client.load(URI.create(url));`),
    service('    return client.load(uri);', 'private final URI uri = URI.create(System.getenv("RATES_URL")); // <- finding'),
  ],
  good: [
    service('    return client.load(URI.create(Objects.requireNonNull(System.getenv("RATES_URL"))));'),
    service(`    String url = System.getenv("RATES_URL");
    if (url == null) {
      throw new IllegalStateException("RATES_URL is not set");
    }
    return client.load(URI.create(url));`),
    service('    return client.load(Optional.ofNullable(System.getenv("RATES_URL")));'),
    {
      title: 'asked for where the process comes up',
      files: {
        'src/main/java/shop/Rates.java': service('    return client.load(URI.create(System.getenv("RATES_URL")));'),
        'src/main/java/shop/Main.java': `package shop;

public class Main {
  public static void main(String[] args) {
    Objects.requireNonNull(System.getenv("RATES_URL"), "RATES_URL");
    SpringApplication.run(Main.class, args);
  }
}
`,
      },
    },
    service('    return client.load(uri);', '@Value("${rates.url}") private URI uri;'),
    service('    return client.load(System.getenv("RATES_REGION"));'),
  ],
}

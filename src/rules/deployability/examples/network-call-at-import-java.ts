import type { Examples } from '#model/rule'

const holder = (body: string): string => `package shop;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class Rates {
${body}
}
`

export const networkCallAtImportJava: Examples = {
  bad: [
    holder(`  private static final RestTemplate client = new RestTemplate();
  private static final String RATES = client.getForObject("https://rates.example.com/eur", String.class); // <- finding`),
    holder(`  private static final RestTemplate client = new RestTemplate();
  private static String rates;

  static {
    rates = client.getForObject("https://rates.example.com/eur", String.class); // <- finding
  }`),
    holder(`  static final HttpClient client = HttpClient.newHttpClient();
  static final String keys;

  static {
    try {
      keys = client.send(request(), HttpResponse.BodyHandlers.ofString()).body(); // <- finding
    } catch (Exception e) {
      throw new ExceptionInInitializerError(e);
    }
  }`),
  ],
  good: [
    holder(`  private static final RestTemplate client = new RestTemplate();

  public String rates() {
    return client.getForObject("https://rates.example.com/eur", String.class);
  }`),
    holder('  private static final RestTemplate client = new RestTemplate();'),
    holder(`  private static final RestTemplate client = new RestTemplate();
  private static final Supplier<String> RATES = () -> client.getForObject("https://rates.example.com/eur", String.class);`),
    {
      title: 'in a test',
      files: {
        'src/test/java/shop/RatesTest.java': holder(`  static final RestTemplate client = new RestTemplate();
  static final String RATES = client.getForObject("https://rates.example.com/eur", String.class);`).replace(
          'class Rates',
          'class RatesTest',
        ),
      },
    },
  ],
}

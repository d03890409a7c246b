import type { Examples } from '#model/rule'

const client = (url: string): string => `package shop;

import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
public class Rates {
  private final String url = ${url}
}
`

export const implicitConfigurationDefaultJava: Examples = {
  bad: [
    client('System.getenv().getOrDefault("RATES_URL", "http://localhost:8090"); // <- finding'),
    client('Optional.ofNullable(System.getenv("RATES_URL")).orElse("http://127.0.0.1:8090"); // <- finding'),
    client('System.getenv().getOrDefault("REDIS_HOST", "localhost"); // <- finding'),
  ],
  good: [
    client('System.getenv().getOrDefault("RATES_REGION", "eu-west-1");'),
    client('Optional.ofNullable(System.getenv("RATES_URL")).orElseThrow();'),
    client('System.getenv().getOrDefault("RATES_URL", "https://rates.example.com");'),
    {
      title: 'in a test',
      files: {
        'src/test/java/shop/RatesTest.java': client('System.getenv().getOrDefault("RATES_URL", "http://localhost:8090");').replace(
          'class Rates',
          'class RatesTest',
        ),
      },
    },
  ],
}

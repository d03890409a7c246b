import type { Examples } from '#model/rule'

const controller = `package shop;

import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
public class Rates {
  private final RestTemplate client = new RestTemplate();

  @GetMapping("/rates")
  public String rates() {
    return client.getForObject("https://rates.example.com/eur", String.class);
  }
}
`
const test = (body: string, name = 'loads'): string => `package shop;

import org.junit.jupiter.api.Test;

class RatesTest {
  @Test
  void ${name}() {
    ${body}
  }
}
`
const path = 'src/main/java/shop/Rates.java'
const tested = 'src/test/java/shop/RatesTest.java'
const marked = controller.replace('eur", String.class);', 'eur", String.class); // <- finding')

export const outageNotTestedJava: Examples = {
  bad: [
    {
      title: 'only what goes well',
      files: { [path]: marked, [tested]: test('when(client.getForObject(any(), any())).thenReturn("1.2");') },
    },
    {
      title: 'a failure of the values',
      files: { [path]: marked, [tested]: test('when(client.getForObject(any(), any())).thenThrow(new IllegalArgumentException());') },
    },
    {
      title: 'only slow',
      files: { [path]: marked, [tested]: test('server.stubFor(get("/eur").willReturn(aResponse().withFixedDelay(5000)));') },
    },
  ],
  good: [
    {
      title: 'the client fails',
      files: {
        [path]: controller,
        [tested]: test('when(client.getForObject(any(), any())).thenThrow(new ResourceAccessException("refused"));'),
      },
    },
    {
      title: 'the server that stands in cuts the connection',
      files: {
        [path]: controller,
        [tested]: test('server.stubFor(get("/eur").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));'),
      },
    },
    {
      title: 'by its name',
      files: {
        [path]: controller,
        [tested]: test('assertThat(rates.rates()).isEqualTo("0");', 'keepsTheLastRatesWhenTheProviderIsUnavailable'),
      },
    },
    { title: 'no tests here', files: { [path]: controller } },
  ],
}

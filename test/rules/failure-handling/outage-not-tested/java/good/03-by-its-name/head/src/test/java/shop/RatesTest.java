package shop;

import org.junit.jupiter.api.Test;

class RatesTest {
  @Test
  void keepsTheLastRatesWhenTheProviderIsUnavailable() {
    assertThat(rates.rates()).isEqualTo("0");
  }
}

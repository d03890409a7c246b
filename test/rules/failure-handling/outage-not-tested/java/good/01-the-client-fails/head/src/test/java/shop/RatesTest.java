package shop;

import org.junit.jupiter.api.Test;

class RatesTest {
  @Test
  void loads() {
    when(client.getForObject(any(), any())).thenThrow(new ResourceAccessException("refused"));
  }
}

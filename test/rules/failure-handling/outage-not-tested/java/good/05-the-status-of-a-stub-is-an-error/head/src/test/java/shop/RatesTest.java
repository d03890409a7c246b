package shop;

import org.junit.jupiter.api.Test;

class RatesTest {
  private static final int FOUND = 200;
  private static final int FAILED = 502;

  @Test
  void asksForRates() {
    when(answer.getStatusLine().getStatusCode()).thenReturn(FAILED);
    when(client.execute(any())).thenReturn(answer);
    assertThrows(RatesException.class, () -> rates.load());
  }
}

package shop;

import org.junit.jupiter.api.Test;

class RatesTest {
  @Test
  void loads() {
    server.stubFor(get("/eur").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
  }
}

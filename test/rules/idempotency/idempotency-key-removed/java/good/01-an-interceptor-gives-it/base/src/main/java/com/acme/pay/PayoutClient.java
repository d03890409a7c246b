package com.acme.pay;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
class PayoutClient {
  private final RestClient bank;

  PayoutClient(RestClient.Builder builder, BankSettings settings) {
    this.bank = builder.baseUrl(settings.url()).build();
  }

  void send(Payout payout) {
    bank.post()
        .uri("/v2/payouts")
        .header("Idempotency-Key", payout.id())
        .body(Map.of("iban", payout.iban(), "cents", payout.cents()))
        .retrieve()
        .toBodilessEntity();
  }
}

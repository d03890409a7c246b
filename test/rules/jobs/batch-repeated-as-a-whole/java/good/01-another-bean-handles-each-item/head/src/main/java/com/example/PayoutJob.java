package com.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class PayoutJob {
  private static final Logger log = LoggerFactory.getLogger(PayoutJob.class);
  private final MerchantRepository merchants;
  private final Ledger ledger;
  private final Attempts attempts;

  PayoutJob(MerchantRepository merchants, Ledger ledger, Attempts attempts) {
    this.merchants = merchants;
    this.ledger = ledger;
    this.attempts = attempts;
  }

  @Scheduled(cron = "0 30 1 * * *")
  public void settle() {
    for (Merchant merchant : merchants.findAllActive()) {
      attempts.run(merchant.getId(), () -> ledger.closeDay(merchant));
    }
  }
}

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

  PayoutJob(MerchantRepository merchants, Ledger ledger) {
    this.merchants = merchants;
    this.ledger = ledger;
  }

  @Scheduled(cron = "0 30 1 * * *")
  public void settle() {
    for (Merchant merchant : merchants.findAllActive()) {
      ledger.closeDay(merchant);
    }
  }
}

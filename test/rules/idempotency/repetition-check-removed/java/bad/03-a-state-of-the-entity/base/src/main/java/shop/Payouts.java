package shop;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class Payouts {
  private final PayoutRepository payouts;
  private final Bank bank;

  public Payouts(PayoutRepository payouts, Bank bank) {
    this.payouts = payouts;
    this.bank = bank;
  }

  @KafkaListener(topics = "payouts")
  public void on(String id) {
    Payout payout = payouts.findById(id).orElseThrow();
    if (payout.getStatus() == Status.TRANSFERRED) { // <- finding
      return;
    }
    bank.transfer(payout.getAccount(), payout.getAmount());
    payout.setStatus(Status.TRANSFERRED);
    payouts.save(payout);
  }
}

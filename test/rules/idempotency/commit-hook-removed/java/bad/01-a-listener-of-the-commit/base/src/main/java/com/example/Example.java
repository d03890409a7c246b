package com.example;

class Mails {
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT) // <- finding
  public void onOrder(OrderPlaced event) {
    mailer.send(event.mail());
  }
}

package com.example;

class Mails {
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  public void onOrder(OrderPlaced event) {
    mailer.send(event.mail());
  }
}

package com.example;

class Mails {
  @TransactionalEventListener
  public void onOrder(OrderPlaced event) {
    mailer.send(event.mail());
  }
}

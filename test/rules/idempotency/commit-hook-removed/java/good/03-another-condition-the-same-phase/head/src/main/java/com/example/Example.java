package com.example;

class Mails {
  @TransactionalEventListener(condition = "#event.paid")
  public void onOrder(OrderPlaced event) {
    mailer.send(event.mail());
  }
}

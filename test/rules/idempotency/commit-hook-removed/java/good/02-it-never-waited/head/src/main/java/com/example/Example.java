package com.example;

class Mails {
  @EventListener
  public void onOrder(OrderPlaced event) {
    mailer.send(event.mail());
  }
}

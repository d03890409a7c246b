package com.example;

class Orders {
  @Transactional
  public void place(Order order) {
    orders.save(order);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() { // <- finding
      @Override
      public void afterCommit() {
        publisher.publish(order);
      }
    });
  }
}

package com.example;

class Indexer {
  @Async
  @TransactionalEventListener // <- finding
  void onChange(DocumentChanged event) {
    index.refresh(event.id());
  }
}

package com.example;

class Indexer {
  @Async
  @EventListener
  void onChange(DocumentChanged event) {
    index.refresh(event.id());
  }
}

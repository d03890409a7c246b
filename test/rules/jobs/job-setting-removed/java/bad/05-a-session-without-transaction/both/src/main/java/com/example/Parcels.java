package com.example;

import org.springframework.jms.annotation.JmsListener;
import org.springframework.stereotype.Component;

@Component
class Parcels {
  private final ParcelStore store;

  Parcels(ParcelStore store) {
    this.store = store;
  }

  @JmsListener(destination = "parcels")
  void on(String parcel) {
    store.save(parcel);
  }
}

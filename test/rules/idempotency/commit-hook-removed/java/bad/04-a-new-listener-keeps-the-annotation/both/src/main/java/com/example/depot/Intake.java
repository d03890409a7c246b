package com.example.depot;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.stereotype.Service;

@Service
class Intake {
  private final Parcels parcels;
  private final ApplicationEventPublisher events;

  Intake(Parcels parcels, ApplicationEventPublisher events) {
    this.parcels = parcels;
    this.events = events;
  }

  @Transactional
  void accept(String code) {
    parcels.save(new Parcel(code));
    events.publishEvent(new ParcelAccepted(code));
  }
}

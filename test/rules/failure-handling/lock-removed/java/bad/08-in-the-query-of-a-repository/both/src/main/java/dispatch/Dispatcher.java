package dispatch;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class Dispatcher {
  private final Parcels parcels;
  private final Courier courier;

  public Dispatcher(Parcels parcels, Courier courier) {
    this.parcels = parcels;
    this.courier = courier;
  }

  @Scheduled(fixedDelay = 5000)
  @Transactional
  public void dispatch() {
    for (Parcel parcel : parcels.takeNext()) {
      courier.collect(parcel.id());
      parcel.markCollected();
    }
  }
}

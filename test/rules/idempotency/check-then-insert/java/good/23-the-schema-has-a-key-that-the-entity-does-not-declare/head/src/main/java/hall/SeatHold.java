package hall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "seat_holds")
public class SeatHold {
  @Id private UUID id = UUID.randomUUID();
  @Column(name = "seat_id") private UUID seatId;
  @Column(name = "guest") private String guest;

  protected SeatHold() {}

  public SeatHold(UUID seatId, String guest) {
    this.seatId = seatId;
    this.guest = guest;
  }
}

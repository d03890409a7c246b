package hall;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Holds {
  private final HoldRepository held;

  public Holds(HoldRepository held) {
    this.held = held;
  }

  @PostMapping("/seats/{seatId}/hold")
  public void hold(@PathVariable UUID seatId, @RequestHeader("x-guest") String guest) {
    if (held.findBySeatId(seatId).isPresent()) {
      throw new SeatTaken(seatId);
    }
    SeatHold hold = new SeatHold(seatId, guest);
    held.save(hold); // <- finding
  }
}

package hall;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface HoldRepository extends JpaRepository<SeatHold, UUID> {
  Optional<SeatHold> findBySeatId(UUID seatId);
}

package dispatch;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Parcels extends JpaRepository<Parcel, Long> {
  @Query(
      value = "SELECT * FROM parcels WHERE status = 'PACKED' ORDER BY packed_at LIMIT 20 FOR UPDATE SKIP LOCKED", // <- finding
      nativeQuery = true)
  List<Parcel> takeNext();
}

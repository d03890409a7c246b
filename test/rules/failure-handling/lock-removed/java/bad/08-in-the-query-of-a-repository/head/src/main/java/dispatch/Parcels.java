package dispatch;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Parcels extends JpaRepository<Parcel, Long> {
  @Query("select p from Parcel p where p.status = 'PACKED' order by p.packedAt limit 20")
  List<Parcel> takeNext();
}

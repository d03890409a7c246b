package grid;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;

@RestController
public class Meters {
  private final JdbcTemplate jdbc;
  private final AuditLog auditLog;

  @PutMapping("/meters/{id}/reading")
  @PreAuthorize("hasAuthority('meters:correct')")
  public void correct(@PathVariable String id, @RequestBody int reading) {
    jdbc.update("UPDATE meters SET reading = ? WHERE id = ?", reading, id);
    auditLog.record("meters:correct", id);
  }

  @PutMapping("/meters/{id}/tariff")
  @PreAuthorize("hasAuthority('meters:tariff')")
  public void tariff(@PathVariable String id, @RequestBody String tariff) {
    jdbc.update("UPDATE meters SET tariff = ? WHERE id = ?", tariff, id); // <- finding
  }
}

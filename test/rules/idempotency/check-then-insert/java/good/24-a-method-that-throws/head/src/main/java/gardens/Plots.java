package gardens;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Plots {
  private final JdbcTemplate jdbc;

  Plots(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @PostMapping("/plots")
  void layOut(@RequestParam UUID garden, @RequestParam int number) {
    Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM plots WHERE garden_id = ? AND number = ?", Integer.class, garden, number);
    if (count > 0) {
      refuse("the plot is laid out");
    }
    jdbc.update("INSERT INTO plots (id, garden_id, number) VALUES (?, ?, ?)", UUID.randomUUID(), garden, number);
  }

  private static void refuse(String because) {
    throw new IllegalStateException(because);
  }
}

package fleet;

import org.springframework.jdbc.core.simple.JdbcClient;

class Berths {
  private final JdbcClient jdbc;

  Berths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void moor(long id, String boat) {
    jdbc.sql("UPDATE berths SET boat = ? WHERE id = ?").params(boat, id).update();
  }

  void close(long id) {
    jdbc.sql("DELETE FROM berths WHERE id = ?").params(id).update();
  }
}

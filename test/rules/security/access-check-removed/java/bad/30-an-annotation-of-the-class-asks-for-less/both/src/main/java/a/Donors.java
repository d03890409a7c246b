package a;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class Donors {
  private final JdbcClient jdbc;

  Donors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Object campaigns() {
    return jdbc.sql("SELECT * FROM campaigns").query().listOfRows();
  }

  Object all() {
    return jdbc.sql("SELECT * FROM donors").query().listOfRows();
  }

  void merge(long id, long into) {
    jdbc.sql("UPDATE donors SET merged_into = ? WHERE id = ?").params(into, id).update();
  }
}

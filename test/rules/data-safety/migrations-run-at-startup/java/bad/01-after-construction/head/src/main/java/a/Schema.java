package a;
import jakarta.annotation.PostConstruct;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;
@Component
public class Schema {
  private final DataSource source;
  Schema(DataSource source) { this.source = source; }
  @PostConstruct
  void migrate() {
    Flyway.configure().dataSource(source).load().migrate(); // <- finding
  }
}

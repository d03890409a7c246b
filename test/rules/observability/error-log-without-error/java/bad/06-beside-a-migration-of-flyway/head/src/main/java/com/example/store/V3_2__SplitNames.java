package com.example.store;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V3_2__SplitNames extends BaseJavaMigration {
  @Override
  public void migrate(Context context) {
    new GuestNames().split(context.getConnection());
  }
}

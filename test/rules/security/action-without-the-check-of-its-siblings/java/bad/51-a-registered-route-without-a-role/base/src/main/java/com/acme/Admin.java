package com.acme;

import io.javalin.Javalin;
import io.javalin.http.Context;

final class Admin {
  private final Tenants tenants;

  Admin(Tenants tenants) {
    this.tenants = tenants;
  }

  void mount(Javalin app) {
    app.post("/tenants", this::create, Role.ADMIN);
    app.delete("/tenants/{id}", this::remove, Role.ADMIN);
  }

  private void create(Context ctx) {
    tenants.insert(ctx.body());
  }

  private void remove(Context ctx) {
    tenants.delete(ctx.pathParam("id"));
  }
}

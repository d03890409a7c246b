package com.acme;

import io.javalin.Javalin;
import io.javalin.http.Context;

final class Crates {
  private final Access access;
  private final CrateStore store;

  Crates(Access access, CrateStore store) {
    this.access = access;
    this.store = store;
  }

  void mount(Javalin server) {
    server.get("/crates/{id}", this::show);
    server.delete("/crates/{id}", this::discard);
  }

  private void show(Context ctx) {
    ctx.json(store.find(ctx.pathParam("id")));
  }

  private void discard(Context ctx) {
    access.demand(ctx, "crates.discard"); // <- finding
    store.delete(ctx.pathParam("id"));
    ctx.status(204);
  }
}

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
    server.delete("/crates/{id}", this::discard);
    server.post("/crates/{id}/seal", this::seal);
  }

  private void seal(Context ctx) {
    access.demand(ctx, "crates.seal");
    store.seal(ctx.pathParam("id"));
    ctx.status(204);
  }

  private void discard(Context ctx) {
    remove(ctx);
    ctx.status(204);
  }

  private void remove(Context ctx) {
    access.demand(ctx, "crates.discard");
    store.delete(ctx.pathParam("id"));
  }
}

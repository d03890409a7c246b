package com.acme;

import io.javalin.http.Context;

final class Parcels {
  private final ParcelStore store;

  Parcels(ParcelStore store) {
    this.store = store;
  }

  void hold(Context ctx) {
    store.hold(ctx.pathParam("id"));
  }

  void label(Context ctx) {
    store.label(ctx.pathParam("id"), ctx.body());
  }

  void remove(Context ctx) {
    store.delete(ctx.pathParam("id"));
  }
}

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
}

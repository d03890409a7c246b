package com.acme;

import static io.javalin.apibuilder.ApiBuilder.*;

import io.javalin.http.Context;

final class Web {
  private final Plans plans;

  Web(Plans plans) {
    this.plans = plans;
  }

  void routes() {
    path("plans", () -> {
      post(this::add, Role.ADMIN);
      delete("{id}", this::drop);
    });
  }

  private void add(Context ctx) {
    plans.insert(ctx.body());
  }

  private void drop(Context ctx) {
    plans.archive(ctx.pathParam("id"));
    plans.delete(ctx.pathParam("id"));
  }
}

package com.acme;

import static io.javalin.apibuilder.ApiBuilder.before;
import static io.javalin.apibuilder.ApiBuilder.path;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.Javalin;

public final class Server {
  public static void main(String[] args) {
    Gate gate = new Gate(new Sessions());
    Parcels parcels = new Parcels(new ParcelStore());
    Javalin app = Javalin.create(config -> config.router.apiBuilder(() -> {
      path("/parcels", () -> {
        before(gate::check);
        post("/{id}/hold", parcels::hold);
      });
    }));
    app.start(8080);
  }
}

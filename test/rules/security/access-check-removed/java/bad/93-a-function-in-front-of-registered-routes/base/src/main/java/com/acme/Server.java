package com.acme;

import io.javalin.Javalin;

public final class Server {
  public static void main(String[] args) {
    Gate gate = new Gate(new Sessions());
    Parcels parcels = new Parcels(new ParcelStore());
    Javalin app = Javalin.create();
    app.before("/parcels/*", gate::check); // <- finding
    app.post("/parcels/{id}/hold", parcels::hold);
    app.delete("/parcels/{id}", parcels::remove);
    app.start(8080);
  }
}

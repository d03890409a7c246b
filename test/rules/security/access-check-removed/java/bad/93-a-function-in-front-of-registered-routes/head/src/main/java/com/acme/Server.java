package com.acme;

import io.javalin.Javalin;

public final class Server {
  public static void main(String[] args) {
    Parcels parcels = new Parcels(new ParcelStore());
    Javalin app = Javalin.create();
    app.post("/parcels/{id}/hold", parcels::hold);
    app.post("/parcels/{id}/label", parcels::label);
    app.delete("/parcels/{id}", parcels::remove);
    app.start(8080);
  }
}

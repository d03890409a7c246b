package com.example;

import jakarta.ws.rs.*;

@Path("token")
public class Example {
  private final Clients clients;

  @POST
  public Response token(@FormParam("client_id") String id, @FormParam("client_secret") String clientSecret) {
    Client client = clients.find(id);
    if (client == null || !client.secret().equals(clientSecret)) { // <- finding
      return Response.status(401).build();
    }
    return Response.ok().build();
  }
}

package shop;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.Cookie;

class Work {
  String load(Client client, String address, String token) {
    // A cookie of an outgoing request carries no attributes.
    Cookie cookie = new Cookie("session", token);
    return client.target(address).request().cookie(cookie).get(String.class);
  }
}

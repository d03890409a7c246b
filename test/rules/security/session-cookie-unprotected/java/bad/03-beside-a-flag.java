package shop;

import jakarta.servlet.http.*;

class Kiosk {
  private static final String PREFIX = "v2.";

  void open(HttpServletResponse response, Visitor visitor) {
    response.addCookie(new Cookie("kiosk_session", PREFIX + visits.begin(visitor))); // <- finding
    response.addCookie(new Cookie("login_offered", Boolean.TRUE.toString()));
    response.addCookie(new Cookie("kiosk_auth", Tickets.INSTANCE.next())); // <- finding
  }
}

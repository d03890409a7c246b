package shop;

import jakarta.servlet.http.*;

class Work {
  void signIn(HttpServletResponse response, User user) {
    Cookie cookie = new Cookie("session", sessions.start(user)); // <- finding
    cookie.setPath("/");
    response.addCookie(cookie);
  }
}

package shop;

import jakarta.servlet.http.*;

class Work {
  void signIn(HttpServletResponse response, User user) {
    Cookie cookie = new Cookie("session", sessions.start(user));
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    response.addCookie(cookie);
  }
}

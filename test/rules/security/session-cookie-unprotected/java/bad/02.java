package shop;

import jakarta.servlet.http.*;

class Work {
  void signIn(HttpServletResponse response, User user) {
    Cookie cookie = new Cookie("auth_token", tokens.issue(user)); // <- finding
    cookie.setHttpOnly(true);
    response.addCookie(cookie);
  }
}

package shop;

import jakarta.servlet.http.*;

class Work {
  void signOut(HttpServletResponse response) {
    Cookie cookie = new Cookie("session", "gone");
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }
}

package shop;

import jakarta.servlet.http.*;

class Work {
  void theme(HttpServletResponse response, String theme) {
    Cookie cookie = new Cookie("theme", theme);
    response.addCookie(cookie);
  }
}

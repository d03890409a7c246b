package shop;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.*;

@RestController
class Login {
  @PostMapping("/login")
  void login(HttpServletResponse response) {
    Cookie cookie = new Cookie("lang", chosen());
    cookie.setHttpOnly(true); // <- finding
    response.addCookie(cookie);
  }
}

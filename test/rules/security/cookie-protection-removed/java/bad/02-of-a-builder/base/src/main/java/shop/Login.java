package shop;

import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.*;

@RestController
class Login {
  @PostMapping("/login")
  ResponseCookie login() {
    return ResponseCookie.from("lang", chosen())
        .httpOnly(true)
        .sameSite("Lax") // <- finding
        .build();
  }
}

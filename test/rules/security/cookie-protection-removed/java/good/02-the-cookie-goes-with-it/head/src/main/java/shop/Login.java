package shop;

import org.springframework.web.bind.annotation.*;

@RestController
class Login {
  @PostMapping("/login")
  String login() {
    return "";
  }
}

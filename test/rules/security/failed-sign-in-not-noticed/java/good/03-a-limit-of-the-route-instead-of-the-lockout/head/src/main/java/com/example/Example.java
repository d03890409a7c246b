package com.example;

import io.github.resilience4j.ratelimiter.annotation.RateLimiter;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class LoginController {
  private final PasswordEncoder encoder;
  private final UserRepository users;

  LoginController(PasswordEncoder encoder, UserRepository users) {
    this.encoder = encoder;
    this.users = users;
  }

  @RateLimiter(name = "login")
  @PostMapping("/login")
  public ResponseEntity<?> login(@RequestBody Login body) {
    User user = users.findByEmail(body.email());
    if (!encoder.matches(body.password(), user.getHash())) {
      user.setFailedAttempts(user.getFailedAttempts() + 1);
      users.save(user);
      return ResponseEntity.status(401).build();
    }
    return ResponseEntity.ok().build();
  }
}

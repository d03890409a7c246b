package com.example;

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

  @PostMapping("/login")
  public ResponseEntity<?> login(@RequestBody Login body) {
    User user = users.findByEmail(body.email());
    if (user.getFailedAttempts() >= 5) {
      return ResponseEntity.status(423).build();
    }
    if (!encoder.matches(body.password(), user.getHash())) {
      user.setFailedAttempts(user.getFailedAttempts() + 1);
      users.save(user);
      return ResponseEntity.status(401).build();
    }
    return ResponseEntity.ok().build();
  }
}

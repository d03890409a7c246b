package shop;

import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.server.ResponseStatusException;

@RestController
public class Login {
  private final PasswordEncoder encoder;
  private final Users users;

  @PostMapping("/login")
  public Session login(@RequestBody Credentials given) { // <- finding
    User user = users.byEmail(given.email());
    if (user == null || !encoder.matches(given.password(), user.hash())) {
      throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
    }
    return Session.of(user);
  }
}

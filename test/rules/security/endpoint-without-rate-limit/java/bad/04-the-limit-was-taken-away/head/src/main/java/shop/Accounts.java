package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth")
public class Accounts {
  private final Sessions sessions;

  @PostMapping("/register")
  public Session open(@RequestBody Credentials credentials) {
    return sessions.open(credentials.name(), credentials.word());
  }
}

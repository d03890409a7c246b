package shop;

import org.springframework.stereotype.Service;

@Service
public class Sessions {
  private final Attempts attempts;

  public Session open(String name, String word) {
    attempts.checkLoginAttempts(name);
    return new Session(name);
  }
}

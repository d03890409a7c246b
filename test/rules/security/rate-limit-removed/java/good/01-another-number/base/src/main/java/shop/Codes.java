package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Codes {
  private final Bucket bucket;
  private final Mailer mailer;

  @RateLimiter(name = "codes")
  @PostMapping("/codes")
  public String send(@RequestBody String address) {
    return mailer.code(address);
  }
}

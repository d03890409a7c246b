package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Codes {
  private final Bucket bucket;
  private final Mailer mailer;

  @PostMapping("/codes")
  public String send(@RequestBody String address) {
    if (!bucket.tryConsume(1)) {
      throw new TooManyRequestsException();
    }
    return mailer.code(address);
  }
}

package shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnProperty("shop.gifts.enabled")
public class Gifts {
  @GetMapping("/gifts")
  public String list() {
    return "[]";
  }

  @PostMapping("/gifts")
  public String create() {
    return "{}";
  }

  @PostMapping("/gifts/send")
  public String send() {
    return "{}";
  }
}

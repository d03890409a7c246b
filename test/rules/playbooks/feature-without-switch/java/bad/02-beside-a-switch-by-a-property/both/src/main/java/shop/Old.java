package shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnProperty("shop.rewards.enabled")
public class Old {
  @GetMapping("/old")
  public String list() {
    return "[]";
  }

  @PostMapping("/old")
  public String create() {
    return "{}";
  }

  @PostMapping("/old/send")
  public String send() {
    return "{}";
  }
}

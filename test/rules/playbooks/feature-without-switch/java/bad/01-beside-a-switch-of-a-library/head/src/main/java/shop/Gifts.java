package shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Gifts {
  @GetMapping("/gifts")
  public String list() { // <- finding
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

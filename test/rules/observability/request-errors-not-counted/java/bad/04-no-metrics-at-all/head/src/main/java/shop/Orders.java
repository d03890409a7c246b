package shop;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  @GetMapping("/orders")
  public String list() {
    return "[]";
  }

  @PostMapping("/orders")
  public String create() {
    return "{}";
  }

  @DeleteMapping("/orders/{id}")
  public void remove() {}
}

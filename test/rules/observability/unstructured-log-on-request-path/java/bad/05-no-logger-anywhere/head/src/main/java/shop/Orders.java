package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  private final Notes notes;

  @PostMapping("/orders")
  public String create(@RequestBody String body) {
    System.out.println("created " + body); // <- finding
    return "ok";
  }
}

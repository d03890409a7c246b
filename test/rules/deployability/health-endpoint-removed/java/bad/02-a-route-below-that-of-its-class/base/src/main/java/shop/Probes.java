package shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/internal")
public class Probes {
  @GetMapping("/health")
  public String health() { // <- finding
    return "ok";
  }

  @GetMapping("/orders")
  public String orders() {
    return "[]";
  }
}

package shop;

import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.view.RedirectView;

@RestController
class Leave {
  @GetMapping("/leave")
  RedirectView leave(@RequestParam String to) {
    return new RedirectView(to); // <- finding
  }
}
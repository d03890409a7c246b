package com.example;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShutdownController {
  @PostMapping("/admin/stop")
  void post() {
    System.exit(0);
  }
}

package com.example.depot;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;

@RestController
class ToolController {
  private final ToolService tools;

  ToolController(ToolService tools) {
    this.tools = tools;
  }

  @PostMapping("/tools/{id}/scrap")
  void scrap(@PathVariable long id) {
    tools.scrap(id);
  }

  @PostMapping("/tools/{id}/give-away")
  void giveAway(@PathVariable long id) {
    tools.giveAway(id);
  }
}

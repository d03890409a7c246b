package com.example.vault;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.*;

@RestController
class BoxController {
  private final JdbcTemplate jdbc;

  BoxController(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  @PostMapping("/boxes/{id}/drill")
  void drill(@PathVariable long id, @RequestHeader String clerk) {
    jdbc.update("update box set lock_state = 'drilled' where id = ?", id);
  }
}

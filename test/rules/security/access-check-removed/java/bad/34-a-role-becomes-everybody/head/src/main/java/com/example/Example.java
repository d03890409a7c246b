package com.example;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MemberController {
  private final Members members;

  MemberController(Members members) {
    this.members = members;
  }

  @PreAuthorize("permitAll()")
  @DeleteMapping("/members/{id}")
  public void remove(@PathVariable String id) {
    members.remove(id);
  }
}

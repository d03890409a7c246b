package com.example.depot;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
class ToolService {
  private final Tools tools;

  ToolService(Tools tools) {
    this.tools = tools;
  }

  @PreAuthorize("hasAuthority('stores')")
  public void scrap(long id) {
    Tool tool = tools.findById(id).orElseThrow();
    tool.setState("scrapped");
    tools.save(tool);
  }

  @PreAuthorize("hasAuthority('stores')")
  public void price(long id, int cents) {
    Tool tool = tools.findById(id).orElseThrow();
    tool.setPrice(cents);
    tools.save(tool);
  }

  public void giveAway(long id) {
    Tool tool = tools.findById(id).orElseThrow();
    tool.setState("gone");
    tools.save(tool);
  }
}

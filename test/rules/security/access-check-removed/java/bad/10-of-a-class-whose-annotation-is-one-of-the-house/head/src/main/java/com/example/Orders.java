package com.example;

import org.apache.shiro.authz.annotation.RequiresPermissions;
import org.springframework.web.bind.annotation.PostMapping;

@RestApi("/orders")
public class Orders {
  private final Store store;

  @PostMapping("/grant")
  public Result grant(long id) {
    return store.grant(id);
  }
}

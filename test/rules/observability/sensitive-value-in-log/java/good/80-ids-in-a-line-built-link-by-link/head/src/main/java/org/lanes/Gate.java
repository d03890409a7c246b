package org.lanes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Gate {
  private static final Logger OUT = LoggerFactory.getLogger(Gate.class);

  @PostMapping("/gates")
  void open(@RequestHeader("Authorization") String authorization, String lane) {
    OUT.atInfo().addKeyValue("lane", lane).addKeyValue("signedIn", authorization != null).log("gate opens");
  }
}

package org.lanes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Tickets {
  private static final Logger OUT = LoggerFactory.getLogger(Tickets.class);
  private final Printer printer = new Printer();

  boolean print(String id) {
    try {
      printer.print(id);
      return true;
    } catch (RuntimeException e) {
      OUT.atError().addKeyValue("ticket", id).setCause(e).log("not printed");
      return false;
    }
  }
}

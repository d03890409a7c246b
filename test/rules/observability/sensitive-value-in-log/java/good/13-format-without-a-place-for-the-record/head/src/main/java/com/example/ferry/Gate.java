package com.example.ferry;

import com.example.ferry.model.Ticket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Gate {
  private static final Logger log = LoggerFactory.getLogger(Gate.class);

  void refuse(Ticket ticket) {
    log.warn(String.format("refused", ticket));
  }
}

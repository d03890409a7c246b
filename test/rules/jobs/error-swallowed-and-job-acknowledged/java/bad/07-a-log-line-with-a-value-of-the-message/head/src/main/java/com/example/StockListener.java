package com.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class StockListener {
  private static final Logger log = LoggerFactory.getLogger(StockListener.class);
  private final StockService stock;

  public StockListener(StockService stock) {
    this.stock = stock;
  }

  @KafkaListener(topics = "stock-moves")
  public void onMove(StockMove move) {
    try {
      stock.apply(move);
    } catch (Exception e) { // <- finding
      log.error("could not apply {}", move.id(), e);
    }
  }
}

package com.example;

import lombok.extern.slf4j.Slf4j;
import org.springframework.kafka.annotation.KafkaListener;

@Slf4j
class Receipts {
    @KafkaListener(topics = "receipts")
    void send(Receipt receipt) {
        log.info("sending receipt {} to {}", receipt.getId(), receipt.getCustomer().getEmail()); // <- finding
    }
}

package com.example.orders;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class DeadLetters {
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    void recover(ConsumerRecord<?, ?> record, Exception e) {
        log.error("sent to the dead letters: {} {} {}", record.topic(), record.partition(), record.offset(), e);
    }
}

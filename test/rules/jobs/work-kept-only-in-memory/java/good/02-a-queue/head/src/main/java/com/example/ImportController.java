package com.example;

import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ImportController {
    private final RabbitTemplate rabbit;

    ImportController(RabbitTemplate rabbit) {
        this.rabbit = rabbit;
    }

    @PostMapping("/imports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void start(@RequestParam String file) {
        rabbit.convertAndSend("imports", file);
    }
}

package com.example;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class Payments {
    @Value("${payments.url:https://sandbox.payments.example.com}") // <- finding
    private String url;
}

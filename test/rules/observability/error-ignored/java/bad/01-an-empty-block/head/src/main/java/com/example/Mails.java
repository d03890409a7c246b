package com.example;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

class Mails {
    private final JavaMailSender sender;

    Mails(JavaMailSender sender) {
        this.sender = sender;
    }

    void send(SimpleMailMessage message) {
        try {
            sender.send(message);
        } catch (Exception e) { // <- finding
        }
    }
}

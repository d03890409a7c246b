package com.acme;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class Digest {
    private final JavaMailSender mail;
    private final Users users;

    public Digest(JavaMailSender mail, Users users) {
        this.mail = mail;
        this.users = users;
    }

    @Scheduled(cron = "0 0 7 * * *") // <- finding
    public void send() {
        Jobs.timed("digest", this::digest);
    }

    private void digest() {
        for (User user : users.subscribed()) {
            SimpleMailMessage message = new SimpleMailMessage();
            message.setTo(user.email());
            mail.send(message);
        }
    }
}

package com.example;

import java.util.Properties;
import javax.mail.Session;

@Service
public class Example {
  Session session() {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "smtp.example.com");
    settings.put("mail.smtp.connectiontimeout", "2000");
    settings.put("mail.smtp.timeout", "5000");
    return Session.getInstance(settings);
  }
}

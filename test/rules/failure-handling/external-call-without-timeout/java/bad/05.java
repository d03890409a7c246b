package com.example;

import java.util.Properties;
import javax.mail.Session;

@Service
public class Example {
  Session session() {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "smtp.example.com");
    return Session.getInstance(settings); // <- finding
  }
}

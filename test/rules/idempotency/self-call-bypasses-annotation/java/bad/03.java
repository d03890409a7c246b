package com.example;


@Service
public class Example {
  public void register(User user) {
    users.save(user);
    greet(user); // <- finding
  }
  @Async
  public void greet(User user) {
    mail.send(user);
  }
}

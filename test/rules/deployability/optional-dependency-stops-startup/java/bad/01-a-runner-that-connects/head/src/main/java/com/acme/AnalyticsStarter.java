package com.acme;

import io.nats.client.Connection;
import io.nats.client.Nats;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;
import org.springframework.stereotype.Component;

@Component
public class AnalyticsStarter implements CommandLineRunner {
  @Value("${analytics.url}")
  private String analyticsUrl;
  private Connection connection;

  @Override
  public void run(String... args) throws Exception {
    connection = Nats.connect(analyticsUrl); // <- finding
  }

  public void track(String event) {
    connection.publish("events", event.getBytes());
  }
}

package com.example;

import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

@Service
public class Example {
  private final CloseableHttpClient client = HttpClients.createDefault(); // <- finding
}

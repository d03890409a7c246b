package com.example;

import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;

@Service
public class Example {
  private final CloseableHttpClient client;
  int status(HttpGet request) throws Exception {
    CloseableHttpResponse response = client.execute(request); // <- finding
    return response.getStatusLine().getStatusCode();
  }
}

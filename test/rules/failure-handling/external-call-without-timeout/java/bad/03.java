package com.example;

import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

@Service
public class Example {
  int status(String address) throws Exception {
    HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection(); // <- finding
    connection.setConnectTimeout(2000);
    return connection.getResponseCode();
  }
}

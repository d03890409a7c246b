package com.example;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

@Service
public class Example {
  private final OkHttpClient client;
  boolean isUp(Request request) throws Exception {
    Response response = client.newCall(request).execute(); // <- finding
    return response.isSuccessful();
  }
}

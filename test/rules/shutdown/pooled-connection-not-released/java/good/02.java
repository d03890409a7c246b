package com.example;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

@Service
public class Example {
  private final OkHttpClient client;
  Answer load(Request request) throws Exception {
    Response response = client.newCall(request).execute();
    return read(response.body().byteStream());
  }
}

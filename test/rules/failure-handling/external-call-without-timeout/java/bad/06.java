package com.example;

import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;

@Service
public class Example {
  private final OkHttpClient client = new OkHttpClient.Builder() // <- finding
      .readTimeout(0, TimeUnit.SECONDS)
      .build();
}

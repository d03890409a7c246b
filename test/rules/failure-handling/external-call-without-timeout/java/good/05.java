package com.example;

import okhttp3.OkHttpClient;

@Service
public class Example {
  private final OkHttpClient client = new OkHttpClient();
}

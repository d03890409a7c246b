package com.example;

import org.springframework.web.client.RestTemplate;
import org.springframework.http.client.ClientHttpRequestFactory;

@Service
public class Example {
  RestTemplate http(ClientHttpRequestFactory factory) {
    return new RestTemplate(factory);
  }
}

package com.example;


@Service
public class Example {
  void page(String pageToken, AccessKey accessKey) {
    log.debug("next page {} of {}", pageToken, accessKey);
  }
}

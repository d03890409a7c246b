package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  public int count() { return 0; }
}

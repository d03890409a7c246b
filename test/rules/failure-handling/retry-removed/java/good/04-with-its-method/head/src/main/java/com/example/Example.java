package com.example;


@Service
public class Example {
  public int count() { return 0; }
}

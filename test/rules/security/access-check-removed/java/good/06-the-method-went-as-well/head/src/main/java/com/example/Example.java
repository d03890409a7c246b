package com.example;


@Service
public class Example {
  void open(long id) {}
}

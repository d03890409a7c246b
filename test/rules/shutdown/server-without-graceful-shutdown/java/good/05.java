package com.example;



public class Example {
  public static void main(String[] args) {
    new Report().print();
  }
}

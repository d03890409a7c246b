package com.example;

class Mails {
  void other() {}
}

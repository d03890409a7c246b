package com.example;

class Hooks {
  void other() {}
}

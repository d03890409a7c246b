package com.example;

class Commands {
  Command first(Command command) {
    return repository.saveAndFlush(command);
  }
}

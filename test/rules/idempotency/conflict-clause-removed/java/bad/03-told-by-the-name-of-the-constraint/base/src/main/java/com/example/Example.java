package com.example;

class Commands {
  Command first(Command command) {
    try {
      return repository.saveAndFlush(command);
    } catch (JpaSystemException e) { // <- finding
      if (e.getRootCause().getMessage().contains("UNIQUE_COMMAND")) {
        throw new UnderProcessing(command, e);
      }
      throw e;
    }
  }
}

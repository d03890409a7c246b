package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Client messages;
  private Client commands;

  Future<?> stop() {
    return all(
        closeClient(messages),
        closeClient(commands)); // <- finding
  }
}

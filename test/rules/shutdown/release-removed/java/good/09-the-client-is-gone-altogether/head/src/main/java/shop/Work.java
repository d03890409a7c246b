package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Client messages;

  Future<?> stop() {
    return all(
        closeClient(messages));
  }
}

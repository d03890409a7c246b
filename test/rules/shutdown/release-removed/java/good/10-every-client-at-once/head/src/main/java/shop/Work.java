package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private List<Client> clients;

  Future<?> stop() {
    return all(clients.stream().map(this::closeClient).toList());
  }
}

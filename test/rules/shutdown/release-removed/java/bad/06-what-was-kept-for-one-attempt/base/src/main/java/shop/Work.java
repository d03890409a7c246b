package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Map<String, Client> clients;

  int run(String task) {
    try {
      return clientOf(task).run();
    } finally {
      clients.remove(task); // <- finding
    }
  }
}

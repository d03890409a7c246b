package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Sessions sessions;

  int send(String text) {
    try (Session session = sessions.open()) {
      return session.send(text);
    }
  }
}

package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Sessions sessions;

  int send(String text) {
    Session session = sessions.open();
    try {
      return session.send(text);
    } finally {
      session.close();
    }
  }
}

package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Sessions sessions;

  int send(String text) {
    Session session = sessions.open();
    int sent = session.send(text);
    session.close();
    return sent;
  }
}

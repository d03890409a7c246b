package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Sessions sessions;

  int send(String text) {
    return 0;
  }
}

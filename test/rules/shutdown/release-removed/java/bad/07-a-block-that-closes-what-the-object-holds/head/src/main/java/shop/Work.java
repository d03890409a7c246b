package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Shell shell;

  void run(String command) {
    try {
      shell.execute(command);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

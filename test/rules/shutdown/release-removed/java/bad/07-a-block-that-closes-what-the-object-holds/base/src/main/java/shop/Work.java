package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Shell shell;

  void run(String command) {
    try (Shell open = shell) { // <- finding
      shell.execute(command);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

package shop;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.security.access.prepost.PreAuthorize;

@RestController
public class Notes {
  private final NoteStore store;

  @PreAuthorize("hasRole('STAFF')")
  @DeleteMapping("/notes/{id}")
  public void remove(@PathVariable String id) {
    store.remove(id);
  }
}

package shop;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notes")
public class Notes {
  private final NoteStore store;

  @GetMapping("/{id}")
  public Note one(@PathVariable String id) {
    return store.one(id);
  }

  @DeleteMapping("/{id}")
  public void remove(@PathVariable String id) {
    store.remove(id);
  }
}

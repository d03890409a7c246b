package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  private final Notes notes;

  @PostMapping("/orders")
  public String create(@RequestBody String body) {
    try {
      notes.keep(body);
    } catch (RuntimeException e) {
      StringWriter text = new StringWriter();
      e.printStackTrace(new PrintWriter(text));
      notes.keep(text.toString());
    }
    return "ok";
  }
}

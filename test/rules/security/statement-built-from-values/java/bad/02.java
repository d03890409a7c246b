package shop;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.web.bind.annotation.*;

@RestController
class Orders {
  private EntityManager entities;

  @GetMapping("/orders")
  List<?> list(@RequestParam String state) {
    return entities.createQuery(String.format("select o from Order o where o.state = '%s'", state)).getResultList(); // <- finding
  }
}
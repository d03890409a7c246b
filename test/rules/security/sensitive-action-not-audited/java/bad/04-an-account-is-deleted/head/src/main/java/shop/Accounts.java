package shop;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;

@RestController
public class Accounts {
  private final AccountRepository accounts;

  @DeleteMapping("/accounts/{id}")
  @PreAuthorize("hasRole('ADMIN')")
  public void delete(@PathVariable String id) { // <- finding
    accounts.deleteById(id);
  }
}

package shop;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;

@RestController
public class Accounts {
  private final AccountRepository accounts;
  private final AuditTrail auditTrail;

  @DeleteMapping("/accounts/{id}")
  @PreAuthorize("hasRole('ADMIN')")
  public void delete(@PathVariable String id) {
    accounts.deleteById(id);
    auditTrail.record("account.deleted", id);
  }
}

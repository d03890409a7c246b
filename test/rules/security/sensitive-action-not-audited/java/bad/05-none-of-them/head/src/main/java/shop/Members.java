package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Members {
  private final AuditLog auditLog;
  private final MemberStore members;

  @PostMapping("/members")
  public void onmembers(@RequestBody String id) {
    members.change(id);
  }

  @PostMapping("/roles")
  public void onroles(@RequestBody String id) { // <- finding
    members.change(id);
  }

  @PostMapping("/tokens")
  public void ontokens(@RequestBody String id) {
    members.change(id);
  }
}

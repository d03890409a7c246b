package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Members {
  private final AuditLog auditLog;
  private final MemberStore members;

  @Audited(action = "/members")
  @PostMapping("/members")
  public void onmembers(@RequestBody String id) {
    members.change(id);
  }

  @Audited(action = "/roles")
  @PostMapping("/roles")
  public void onroles(@RequestBody String id) {
    members.change(id);
  }

  @Audited(action = "/invitations")
  @PostMapping("/invitations")
  public void oninvitations(@RequestBody String id) {
    members.change(id);
  }

  @PostMapping("/owners")
  public void onowners(@RequestBody String id) { // <- finding
    members.change(id);
  }
}

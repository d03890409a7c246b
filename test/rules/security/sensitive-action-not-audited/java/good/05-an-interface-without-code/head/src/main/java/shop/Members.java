package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Members {
  private final AuditLog auditLog;
  private final MemberStore members;

  @PostMapping("/members")
  public void add(@RequestBody String id) {
    members.add(id);
    auditLog.record("added", id);
  }

  @PostMapping("/roles")
  public void grant(@RequestBody String id) {
    members.grant(id);
    auditLog.record("granted", id);
  }

  @PostMapping("/invitations")
  public void invite(@RequestBody String id) {
    members.invite(id);
    auditLog.record("invited", id);
  }

  @PostMapping("/api-keys")
  public void issue(@RequestBody String id) {
    members.issue(id);
    auditLog.record("issued", id);
  }
}

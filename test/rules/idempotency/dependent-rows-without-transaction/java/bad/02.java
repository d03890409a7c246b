package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Teams {
  private final TeamRepository teamRepository;
  private final MemberRepository memberRepository;
  private final AuditEventRepository auditEventRepository;

  @PostMapping("/teams")
  public Long found(@RequestBody Founding founding) {
    Team team = new Team();
    team.setName(founding.name());
    teamRepository.save(team);
    Member owner = new Member();
    owner.setTeam(team);
    memberRepository.save(owner); // <- finding
    return team.getId();
  }
}

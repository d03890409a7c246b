package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Teams {
  private final TeamRepository teamRepository;
  private final MemberRepository memberRepository;
  private final AuditEventRepository auditEventRepository;

  @Transactional
  @PostMapping("/teams")
  public Long found(@RequestBody Founding founding) {
    Team team = teamRepository.save(new Team(founding.name()));
    memberRepository.save(new Member(team.getId(), founding.user()));
    return team.getId();
  }
}

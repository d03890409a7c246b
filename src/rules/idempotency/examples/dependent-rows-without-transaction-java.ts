import type { Examples } from '#model/rule'

const controller = (body: string, annotation = '', more = ''): string => `package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Teams {
  private final TeamRepository teamRepository;
  private final MemberRepository memberRepository;
  private final AuditEventRepository auditEventRepository;

${annotation && `  ${annotation}\n`}  @PostMapping("/teams")
  public Long found(@RequestBody Founding founding) {
${body}
  }
${more}}
`
const path = 'src/main/java/shop/Teams.java'
const both = (mark = ''): string => `    Team team = teamRepository.save(new Team(founding.name()));
    memberRepository.save(new Member(team.getId(), founding.user()));${mark}
    return team.getId();`

export const dependentRowsWithoutTransactionJava: Examples = {
  bad: [
    controller(both(' // <- finding')),
    controller(`    Team team = new Team();
    team.setName(founding.name());
    teamRepository.save(team);
    Member owner = new Member();
    owner.setTeam(team);
    memberRepository.save(owner); // <- finding
    return team.getId();`),
    {
      title: 'the transaction was taken away',
      base: { [path]: controller(both(), '@Transactional') },
      files: { [path]: controller(both(' // <- finding')) },
    },
  ],
  good: [
    controller(both(), '@Transactional'),
    {
      title: 'of the whole class',
      files: { [path]: controller(both()).replace('@RestController\n', '@RestController\n@Transactional\n') },
    },
    {
      title: 'by a template',
      files: { [path]: controller(`    return transactionTemplate.execute(status -> {\n${both()}\n    });`) },
    },
    {
      title: 'what only tells of it',
      files: {
        [path]: controller(
          both().replace(
            'memberRepository.save(new Member(team.getId(), founding.user()));',
            'auditEventRepository.save(new AuditEvent(team.getId()));',
          ),
        ),
      },
    },
    {
      title: 'the second is tried on its own',
      files: {
        [path]: controller(`    Team team = teamRepository.save(new Team(founding.name()));
    try {
      memberRepository.save(new Member(team.getId(), founding.user()));
    } catch (DataAccessException e) {
      log.warn("no owner yet", e);
    }
    return team.getId();`),
      },
    },
    {
      title: 'two that have nothing to do with each other',
      files: { [path]: controller(both().replace('team.getId(), ', '')) },
    },
  ],
}

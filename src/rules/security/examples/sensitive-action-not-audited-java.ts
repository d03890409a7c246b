import type { Examples } from '#model/rule'

const action = (route: string, { mark = '', line = 'auditLog.record("changed", id);', annotation = '' } = {}): string => `${
  annotation && `  ${annotation}\n`
}  @PostMapping("${route}")
  public void on${route.replace(/\W/g, '')}(@RequestBody String id) {${mark}
    members.change(id);
${line && `    ${line}\n`}  }
`
const controller = (...actions: readonly string[]): Readonly<Record<string, string>> => ({
  'src/main/java/shop/Members.java': `package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Members {
  private final AuditLog auditLog;
  private final MemberStore members;

${actions.join('\n')}}
`,
})
const audited = [action('/members'), action('/roles'), action('/invitations'), action('/api-keys')]
const bare = { line: '', mark: ' // <- finding' }

export const sensitiveActionNotAuditedJava: Examples = {
  bad: [
    { title: 'one that the others write', files: controller(...audited, action('/tokens', bare)) },
    {
      title: 'the others by an annotation',
      files: controller(
        ...['/members', '/roles', '/invitations'].map((route) => action(route, { line: '', annotation: `@Audited(action = "${route}")` })),
        action('/owners', bare),
      ),
    },
    {
      title: 'taken away',
      base: controller(...audited, action('/permissions', { line: 'auditLog.record("changed", id); // <- finding' })),
      files: controller(...audited, action('/permissions', { line: '' })),
    },
  ],
  good: [
    { title: 'all of them', files: controller(...audited) },
    { title: 'none of them', files: controller(...['/members', '/roles', '/tokens'].map((route) => action(route, { line: '' }))) },
    { title: 'what nobody will ask about', files: controller(...audited, action('/colours', { line: '' })) },
    { title: 'a question', files: controller(...audited, action('/members/search', { line: '' })) },
  ],
}

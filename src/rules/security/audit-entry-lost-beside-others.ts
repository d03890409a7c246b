import { rule } from '#model/rule'
import { entriesLeftOut } from '#change/access/entries-left-out'
import { recordedPlaces } from '#change/records/recorded-places'

export const auditEntryLostBesideOthers = rule({
  id: 'audit-entry-lost-beside-others',
  check: '9.5',
  severity: 'P1',
  stage: 'preview',
  title: 'Action no longer in the audit log',
  why: 'The audit log looks complete, because other actions still write to it. When a customer or an auditor asks who did this, the log has no entry, and the question cannot be answered afterwards.',
  fix: 'Write the audit entry again, or say in the pull request which code writes it now.',
  blindSpots:
    'Recognizes audit logs by names. Reports only entries of actions that are not reads by their name, in services that still write the same kind of entry elsewhere. An entry that a callee, a caller or an interceptor now writes counts as kept.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    for (const { at, subject, within } of recordedPlaces(system, ['audit']))
      yield { kind: 'evidence', at, subject: `left out ${subject}`, within, note: 'an entry is written here', checks: [] }
    if (!change) return
    for (const { at, subject, within, by, function: name } of entriesLeftOut(system, change))
      yield {
        kind: 'gap',
        at,
        subject: `left out ${subject}`,
        within,
        message: `This change removes \`${by}\`. ${name === '' ? 'This module' : `\`${name.split(' > ')[0] ?? name}\``} still does its work, but the audit log no longer shows who did it and when.`,
        fix: `Restore \`${by}\`, or say in the pull request which code writes the entry now.`,
      }
  },
})

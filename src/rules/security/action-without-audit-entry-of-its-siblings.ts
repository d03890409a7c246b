import type { Endpoint } from '#model/facts/requests/endpoint'
import { gapAt, rule } from '#model/rule'
import { unauditedSiblings } from '#system/access/unaudited-siblings'

const shown = ({ method, route, handler }: Endpoint): string => `${method} ${route || handler.name}`

export const actionWithoutAuditEntryOfItsSiblings = rule({
  id: 'action-without-audit-entry-of-its-siblings',
  check: '9.5',
  severity: 'P2',
  stage: 'preview',
  title: 'Action missing from the audit log of its siblings',
  why: 'The audit log looks complete, because the other actions on this data write to it. When a customer or an auditor asks who made this change, the log has no entry.',
  fix: 'Write an audit entry here too, in the same transaction as the change.',
  blindSpots:
    'Recognizes audit logs by names. Compares a new route with the routes of the same file that change the same table, and reports it if at least two of them, and all older ones, write an entry.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    if (!change) return
    for (const { endpoint, table, at, siblings } of unauditedSiblings(system, change)) {
      const [first] = siblings
      if (!first) continue
      yield {
        ...gapAt(endpoint, {
          subject: `audit entry of ${endpoint.subject}`,
          message: `${shown(endpoint)} changes \`${table}\` without an audit entry, while ${shown(first.endpoint)} and ${siblings.length === 2 ? 'another action' : `${String(siblings.length - 1)} other actions`} on it write one. The log does not show who changed it.`,
          fix: `Write an entry here too, as \`${first.entry.by}\` does at ${first.entry.at.path}:${String(first.entry.at.startLine)}, in the transaction of the change.`,
          evidence: siblings.map(({ entry }) => `writes an entry: ${entry.at.path}:${String(entry.at.startLine)}`),
        }),
        at,
      }
    }
  },
})

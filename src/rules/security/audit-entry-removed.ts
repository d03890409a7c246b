import { rule } from '#model/rule'
import { entriesLeftOut } from '#change/access/entries-left-out'
import { decisionsOf, lostRecordings, type LostRecording } from '#change/records/lost-recordings'
import { recordedPlaces } from '#change/records/recorded-places'
import { isSensitiveWork } from '#change/access/sensitive-actions'

const ofAttempts = {
  check: '9.4',
  severity: 'P2',
  title: 'Count of failed attempts removed',
  risk: 'Nothing locks or slows down a caller who guesses passwords or codes, and no alert shows it.',
} as const

export const auditEntryRemoved = rule({
  id: 'audit-entry-removed',
  check: '9.5',
  alsoServes: ['9.4'],
  severity: 'P3',
  stage: 'preview',
  title: 'Audit entry removed',
  why: 'When a customer or an auditor asks who did this and when, no record answers the question.',
  fix: 'Write the audit entry again, or say in the pull request which code writes it now.',
  blindSpots:
    'Recognizes audit logs and counts of failed attempts by names. An entry of code that no request is known to reach is a preview, and is reported only for serious actions: rights, credentials, members, money, deletions. An entry that a callee, a caller or an interceptor now writes counts as kept. Does not see an audit log that the database keeps.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    for (const { at, subject, within } of recordedPlaces(system, ['audit', 'abuse']))
      yield { kind: 'evidence', at, subject, within, note: 'an entry is written here', checks: [] }
    if (!change) return
    const { base } = change
    // Who wrote the entry into the handling of a request decided that it matters.
    const isOfRequest = ({ recording }: LostRecording): boolean => recording.reach.has('request')
    const isSerious = (lost: LostRecording): boolean =>
      isOfRequest(lost) || isSensitiveWork(base, lost.recording.at.path, lost.function, lost.recording.signal)
    // `audit-entry-lost-beside-others` reports these.
    const leftOut = new Set(entriesLeftOut(system, change).map(({ at, by }) => `${at.path}:${at.startLine} ${by}`))
    const entries = [...lostRecordings(system, change, 'audit')].filter(({ at, by }) => !leftOut.has(`${at.path}:${at.startLine} ${by}`))
    for (const { losses, together } of decisionsOf(system, change, 'audit', entries)) {
      const lost = losses.find(isSerious)
      if (!lost) continue
      const { at, subject, within, by, function: name } = lost
      const action = ownNameOf(name)
      const found = {
        kind: 'gap',
        at,
        subject,
        within,
        ...(isOfRequest(lost) ? { severity: 'P2' as const } : { stage: 'preview' as const }),
      } as const
      if (together !== undefined && together > 1) {
        yield {
          ...found,
          title: 'Audit log removed',
          message: `This change removes ${together} audit entries together with what writes them, for example \`${by}\` in ${action}. Nothing records who did these actions and when.`,
          fix: 'Keep the audit log for these actions, or say in the pull request which code writes the entries now.',
        }
        continue
      }
      yield {
        ...found,
        message: `This change removes \`${by}\`. ${action} still does its work, but nothing records who did it and when.`,
        fix: `Restore \`${by}\`, or say in the pull request which code writes the entry now.`,
      }
    }
    for (const { at, subject, within, by, function: name } of lostRecordings(system, change, 'abuse'))
      yield {
        kind: 'gap',
        at,
        subject,
        within,
        ...ofAttempts,
        message: `This change removes \`${by}\`, which counted failed attempts in ${ownNameOf(name)}. Password or code guessing triggers no lock and no alert.`,
        fix: `Restore \`${by}\`, or count failed attempts by account and by address where they are refused now.`,
      }
  },
})

const ownNameOf = (name: string): string => (name === '' ? 'this module' : `\`${name.split(' > ')[0] ?? name}\``)

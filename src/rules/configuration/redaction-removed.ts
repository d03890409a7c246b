import { rule, type Judgement } from '#model/rule'
import type { Change, System } from '#model/system'
import { judgeLost } from '#system/lost-safeguards'

export const redactionRemoved = rule({
  id: 'redaction-removed',
  check: '2.2',
  alsoServes: ['3.4', '3.3'],
  severity: 'P1',
  stage: 'preview',
  title: 'Redaction of logs taken away',
  why: 'What was masked is now written as it is, and goes wherever logs and error reports go: to disks, search indexes, vendors, and everybody who may read them. It can not be called back; what was written must be rotated.',
  fix: 'Keep the redaction, or show in the change what takes these values out now.',
  blindSpots: 'It knows functions and lists that say by their names what they are for, and keys that are answered by a mask.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system, change) {
    yield* judgeLost(
      system,
      change,
      ['disclosure'],
      ({ by, protects }) => `\`${by}\` took secrets out of what ${protects} writes down, and is taken away.`,
      ({ by, optionOf }) => (takesOut.test(by) || isLog.test(optionOf ?? '') ? ['2.2'] : []),
    )
    for (const list of system.facts('redaction'))
      if (list.inService)
        yield {
          kind: 'evidence',
          at: list.at,
          subject: list.subject,
          within: list.within,
          note: `${list.names.length} ${list.names.length === 1 ? 'name is' : 'names are'} taken out`,
          checks: list.saysSo ? ['2.2', ...(list.names.some((name) => personal.test(name)) ? (['3.4'] as const) : [])] : [],
        }
    if (change) yield* lostNames(system, change)
  },
})

/** Says of itself that it takes out; others mask what is shown as well. */
const takesOut = /redact|scrub|censor/i
const isLog = /^(log|trace|debug|info|warn|warning|error|fatal|exception|capture\w+)$/i
const personal = /e-?mail|phone|address|birth|ssn|first_?name|last_?name|full_?name|\bip\b|card/i

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Names that the base took out in a file which this change edits, and the head takes out nowhere. */
function* lostNames(system: System, change: Change): Generator<Judgement> {
  const kept = new Set(system.facts('redaction').flatMap((list) => list.names.map(plain)))
  for (const list of change.base.facts('redaction')) {
    if (!list.inService || change.file(list.at.path)?.status !== 'modified') continue
    const lost = list.names.filter((name) => !kept.has(plain(name)))
    if (lost.length === 0) continue
    const twin = system.facts('redaction').find((other) => other.at.path === list.at.path)
    yield {
      kind: 'gap',
      at: twin?.at ?? { path: list.at.path, startLine: 1, endLine: 1 },
      subject: list.subject,
      within: list.within,
      message: `${lost.map((name) => `\`${name}\``).join(', ')} ${lost.length === 1 ? 'was' : 'were'} taken out of what is written down, and no longer ${lost.length === 1 ? 'is' : 'are'}.`,
    }
  }
}

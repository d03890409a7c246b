import { rule, type Judgement } from '#model/rule'
import type { Change, System } from '#model/system'
import { judgeLost, type Lost } from '#system/lost-safeguards'

export const redactionRemoved = rule({
  id: 'redaction-removed',
  check: '2.2',
  alsoServes: ['3.4', '3.3'],
  severity: 'P1',
  stage: 'preview',
  title: 'Redaction removed',
  why: 'Anyone who can read the log or the response gets these values. A credential that was exposed must be rotated, and personal data erased from every copy of the log.',
  fix: 'Restore the redaction, or say in the pull request which code now removes these values.',
  blindSpots: 'Recognizes redaction only by the names of functions and lists, and by keys that map to a mask.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system, change) {
    yield* judgeLost(
      system,
      change,
      ['disclosure'],
      (lost) => ({
        message: `This change removes \`${attributeOf(lost.by)}\`, which redacted ${hiddenBy(lost)}. What it hid may now appear in ${isLog.test(lost.optionOf ?? '') ? 'the log' : 'logs or responses'} in plain text.`,
        fix: `Restore \`${attributeOf(lost.by)}\`, or say in the pull request which code now redacts these values.`,
      }),
      ({ optionOf }) => (isLog.test(optionOf ?? '') ? ['2.2'] : []),
    )
    for (const list of system.facts('redaction'))
      if (list.inService)
        yield {
          kind: 'evidence',
          at: list.at,
          subject: list.subject,
          within: list.within,
          note: `redacts ${list.names.length} ${list.names.length === 1 ? 'field' : 'fields'}`,
          checks: list.saysSo
            ? [
                ...(list.hidesSecret ? (['2.2'] as const) : []),
                ...(list.names.some((name) => personal.test(name)) ? (['3.4'] as const) : []),
              ]
            : [],
        }
    if (change) yield* lostNames(system, change)
  },
})

const isLog = /^(log|trace|debug|info|warn|warning|error|fatal|exception|capture\w+)$/i
/** A tag or an option of a field, which the message names anyway: `json:"-" of PasswordHash`. */
const attributeOf = (by: string): string => by.replace(/ of \w+$/, '')
/** In a call of a logger, the redaction concerns what is logged. */
const hiddenBy = ({ optionOf, protects }: Lost): string =>
  isLog.test(optionOf ?? '') ? `what ${protects} logs` : optionOf === undefined ? `values in ${protects}` : protects
const personal = /e-?mail|phone|address|birth|ssn|first_?name|last_?name|full_?name|\bip\b|card/i

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Field names that an edited file redacted before this change and that no file redacts after it. */
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
      fix: `Restore ${lost.map((name) => `\`${name}\``).join(', ')} in the list, or say in the pull request which code redacts ${lost.length === 1 ? 'it' : 'them'} now.`,
      message: `This change stops redacting ${lost.map((name) => `\`${name}\``).join(', ')}. ${lost.length === 1 ? 'Its value' : 'Their values'} may now be logged in plain text.`,
    }
  }
}

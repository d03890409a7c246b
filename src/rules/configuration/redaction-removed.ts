import type { Logger } from '#model/facts/records/log'
import { rule, type Gap } from '#model/rule'
import type { Redaction } from '#model/facts/requests/redaction'
import type { Change, Linked, System } from '#model/system'
import { judgeLost, type Lost } from '#change/lost-safeguards'

export const redactionRemoved = rule({
  id: 'redaction-removed',
  check: '2.2',
  alsoServes: ['3.4', '3.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Redaction removed',
  why: 'Anyone who can read the log or the response gets these values. A credential that was exposed must be rotated, and personal data erased from every copy of the log.',
  fix: 'Restore the redaction, or say in the pull request which code now removes these values.',
  blindSpots:
    'Recognizes redaction by options of loggers, by the names of functions and lists, and by keys that map to a mask. Functions that clean values outside of log lines, and lists whose names do not say that they redact secrets, are previews.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system, change) {
    yield* judgeLost(
      system,
      change,
      ['disclosure'],
      (lost) => ({
        // Functions that change values elsewhere were wrong findings on real code; a field, or a value of a log line, says what it hid.
        ...(lost.optionOf === undefined ? { stage: 'preview' as const } : {}),
        ...(personal.test(`${lost.by} ${lost.optionOf ?? ''}`) && { check: '3.4' as const }),
        message: `This change removes \`${attributeOf(lost.by)}\`, which redacted ${hiddenBy(lost)}. What it hid may now appear in ${isLog.test(lost.optionOf ?? '') ? 'the log' : 'logs or responses'} in plain text.`,
        fix: `Restore \`${attributeOf(lost.by)}\`, or say in the pull request which code now redacts these values.`,
      }),
      ({ optionOf }) => (isLog.test(optionOf ?? '') ? ['2.2'] : []),
    )
    for (const logger of system.facts('logger'))
      if (logger.inService && logger.redactsAt)
        yield {
          kind: 'evidence',
          at: { path: logger.at.path, ...(listOf(system, logger)?.at ?? logger.redactsAt) },
          subject: redactedBy(logger),
          within: logger.within,
          note: 'its log lines are redacted',
          checks: [],
        }
    for (const list of system.facts('redaction'))
      if (list.inService && list.names.length === 0)
        yield {
          kind: 'evidence',
          at: list.at,
          subject: list.subject,
          within: list.within,
          note: `\`${list.by ?? ''}\` redacts`,
          checks: [],
        }
      else if (list.inService)
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
    if (!change) return
    // One finding a file, by what says most.
    const done = new Set<string>()
    for (const part of [lostByLogger, lostNames, lostFilters]) {
      const gaps = [...part(system, change)].filter(({ at }) => !done.has(at.path))
      yield* gaps
      for (const { at } of gaps) done.add(at.path)
    }
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

/** Values that show who someone is, or open something: with them in the log, a breach has happened. */
const breach = { severity: 'P0' as const }

const redactedBy = ({ library, name }: Pick<Logger, 'library' | 'name'>): string => `redaction by ${library} ${name}`

/** The list of a logger that is written apart from the call that makes the logger: `const options = { redact: [...] }`. */
const listOf = (system: System, { at, redactedPaths = [] }: Linked<Logger>): Linked<Redaction> | undefined =>
  system
    .facts('redaction')
    .find((list) => list.at.path === at.path && list.names.length > 0 && list.names.join('\0') === redactedPaths.join('\0'))

/** Loggers that redacted before this change, and are made in the same file without a redaction now. */
function* lostByLogger(system: System, change: Change): Generator<Gap> {
  for (const logger of change.base.facts('logger')) {
    const { path } = logger.at
    if (!logger.inService || !logger.redactsAt || change.file(path)?.status !== 'modified') continue
    const made = system.facts('logger').filter((one) => one.at.path === path && one.library === logger.library)
    const [now] = made
    if (!now || made.some(({ redacts }) => redacts) || redactsElsewhere(system, change)) continue
    const paths = logger.redactedPaths ?? []
    const shown = paths.length === 0 ? 'values in its lines' : paths.map((one) => `\`${one}\``).join(', ')
    yield {
      kind: 'gap',
      at: now.at,
      subject: redactedBy(logger),
      within: logger.within,
      ...(paths.length === 0 ? {} : breach),
      message: `This logger no longer redacts ${shown}. Every line that has them now shows them in plain text to anyone with log access.`,
      fix: `Restore the redaction of this logger, or say in the pull request which code redacts these values now.`,
    }
  }
}

/** Filters that redacted all lines before this change, where the file still sets up the same thing without one. */
function* lostFilters(system: System, change: Change): Generator<Gap> {
  for (const filter of change.base.facts('redaction')) {
    const { path } = filter.at
    if (!filter.inService || filter.by === undefined || change.file(path)?.status !== 'modified') continue
    const kept = system.facts('redaction').some((one) => one.by !== undefined && one.at.path === path)
    if (kept || redactsElsewhere(system, change)) continue
    if (filter.within !== '' && !system.hasFunction(path, filter.within)) continue
    yield {
      kind: 'gap',
      at: { path, startLine: 1, endLine: 1 },
      subject: filter.subject,
      within: filter.within,
      ...(personal.test(filter.by) && { check: '3.4' as const }),
      message: `This change removes \`${filter.by}\`, through which all lines or reports passed. What it redacted now appears in plain text.`,
      fix: `Restore \`${filter.by}\`, or say in the pull request which code redacts these values now.`,
    }
  }
}

/** Something that redacts came with the change: it may be the same redaction at another place. */
const redactsElsewhere = (system: System, change: Change): boolean => {
  const marksOf = (one: System): readonly string[] => [
    ...one.facts('logger').flatMap(({ redactsAt, at, library }) => (redactsAt ? [`${at.path} ${library}`] : [])),
    ...one.facts('redaction').flatMap(({ at, saysSo }) => (saysSo ? [at.path] : [])),
  ]
  const before = new Set(marksOf(change.base))
  return marksOf(system).some((mark) => !before.has(mark))
}

/** The logger of which a list is an option went with it. */
const isOfLostLogger = (system: System, { base }: Change, { at }: Linked<Redaction>): boolean =>
  base.facts('logger').some((one) => one.at.path === at.path && one.at.startLine <= at.startLine && at.startLine <= one.at.endLine) &&
  !system.facts('logger').some((one) => one.at.path === at.path)

/** Field names that an edited file redacted before this change and that no file redacts after it. */
function* lostNames(system: System, change: Change): Generator<Gap> {
  const kept = new Set(system.facts('redaction').flatMap((list) => list.names.map(plain)))
  for (const list of change.base.facts('redaction')) {
    if (!list.inService || change.file(list.at.path)?.status !== 'modified') continue
    const lost = list.names.filter((name) => !kept.has(plain(name)))
    if (lost.length === 0 || isOfLostLogger(system, change, list)) continue
    const twin = system.facts('redaction').find((other) => other.at.path === list.at.path)
    yield {
      kind: 'gap',
      at: twin?.at ?? { path: list.at.path, startLine: 1, endLine: 1 },
      subject: list.subject,
      within: list.within,
      ...(list.saysSo && list.hidesSecret ? breach : { stage: 'preview' as const }),
      fix: `Restore ${lost.map((name) => `\`${name}\``).join(', ')} in the list, or say in the pull request which code redacts ${lost.length === 1 ? 'it' : 'them'} now.`,
      message: `This change stops redacting ${lost.map((name) => `\`${name}\``).join(', ')}. ${lost.length === 1 ? 'Its value' : 'Their values'} may now be logged in plain text.`,
    }
  }
}

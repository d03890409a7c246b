import type { Logger, LogLayout } from '#model/facts/records/log'
import type { Place } from '#model/source-file'
import type { Change, Linked, System, Unit } from '#model/system'
import { removalOf } from '../removal.ts'

/** What made the log lines of a service objects with fields, and no longer does. */
export interface LostLogFields {
  readonly lost: Linked<Logger> | Linked<LogLayout>
  /** The removed format, as a reader knows it. */
  readonly by: string
  readonly at: Place
  /** What makes the lines text now, if the code says so. */
  readonly now?: Linked<Logger> | Linked<LogLayout>
}

type Format = Linked<Logger> | Linked<LogLayout>

const isOfService = (format: Format): boolean => (format.kind === 'logger' ? format.inService : format.file.role === 'production')

/** Formats that hold for a whole process: a layout has no name, and a logger that is made says how it writes. */
const formatsIn = (system: System): readonly Format[] =>
  [...system.facts('logger').filter(({ name, writesText }) => name === '' || writesText), ...system.facts('log-layout')].filter(isOfService)

const writesFields = (format: Format): boolean => format.structured === true

/** The logger that a file still makes by the same library, and that writes text now. */
const textNow = (head: System, lost: Linked<Logger>): Linked<Logger> | undefined => {
  const made = head.facts('logger').filter(({ at, library }) => at.path === lost.at.path && library === lost.library)
  return made.every(({ writesText }) => writesText) ? made[0] : undefined
}

/** Loggers that a change makes write text, where they wrote fields. */
function* changedLoggers(head: System, { base }: Change): Generator<LostLogFields> {
  for (const lost of base.facts('logger')) {
    if (!lost.inService || lost.structured !== true || lost.writesText) continue
    const now = textNow(head, lost)
    if (now) yield { lost, by: lost.library, at: now.at, now }
  }
}

/** Layouts and formatters that a change takes out of a file that stays. */
function* removedLayouts(head: System, change: Change): Generator<LostLogFields> {
  const layouts = (system: System): readonly Format[] =>
    formatsIn(system).filter((one) => one.kind === 'log-layout' || one.subject.startsWith('structured '))
  for (const lost of layouts(change.base).filter(writesFields)) {
    const file = change.file(lost.at.path)
    const removal = file?.status === 'modified' ? removalOf(file, lost.at.startLine) : undefined
    if (!removal) continue
    const at = { path: lost.at.path, startLine: removal.headLine, endLine: removal.headLine }
    const now = layouts(head).find((one) => one.at.path === lost.at.path && !writesFields(one))
    yield { lost, by: lost.kind === 'logger' ? lost.library : lost.by, at, ...(now && { now }) }
  }
}

/** Whether something else in the service writes fields at the head: another layout, or a logger that the change brings. */
const isWrittenElsewhere = (head: System, base: System, unit: Unit | undefined): boolean => {
  const keys = (system: System): readonly string[] =>
    formatsOf(system, unit).flatMap((one) => (writesFields(one) && one.kind === 'logger' && one.name !== '' ? [one.library] : []))
  const before = new Set(keys(base))
  return (
    keys(head).some((one) => !before.has(one)) ||
    formatsOf(head, unit).some((one) => writesFields(one) && (one.kind === 'log-layout' || one.subject.startsWith('structured ')))
  )
}

const formatsOf = (system: System, unit: Unit | undefined): readonly Format[] =>
  [...system.facts('logger'), ...system.facts('log-layout')].filter((one) => isOfService(one) && one.file.unit?.root === unit?.root)

/** Whether the service still logs. */
const stillLogs = (head: System, unit: Unit | undefined): boolean =>
  head.facts('log-call').some((call) => call.inService && call.library !== 'console' && call.file.unit?.root === unit?.root)

/** Formats with fields that a change takes from the log lines of a service, one for each service. */
export function* lostLogFields(head: System, change: Change): Generator<LostLogFields> {
  const done = new Set<string>()
  for (const one of [...changedLoggers(head, change), ...removedLayouts(head, change)]) {
    const { unit } = one.lost.file
    const root = unit?.root ?? ''
    if (done.has(root) || isWrittenElsewhere(head, change.base, unit) || !stillLogs(head, unit)) continue
    done.add(root)
    yield one
  }
}

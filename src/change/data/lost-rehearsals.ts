import type { MigrationCommand } from '#model/facts/data/migration-command'
import type { Change, Linked, System } from '#model/system'
import { filesNow } from '../protections/lost-protections.ts'
import { removalOf } from '../removal.ts'

type Command = Linked<MigrationCommand>

/** A rehearsal, a backup, or a check afterwards, that a change removes while the migrations are still applied. */
export interface LostRehearsal {
  readonly fact: Command
  readonly path: string
  readonly headLine: number
  /** The command that still applies them. */
  readonly applies: Command
}

/** The same, in a file that does not apply them itself. */
export interface LostRehearsalElsewhere extends Omit<LostRehearsal, 'applies'> {
  /** A command elsewhere that applies them; undefined if none is in the repository. */
  readonly applies: Command | undefined
  /** The change adds a migration, which nothing rehearses. */
  readonly newMigration: string | undefined
}

const commandsOf = (system: System): readonly Command[] => system.facts('migration-command').filter(({ file }) => file.role !== 'test')

const isOf =
  (path: string, effect: MigrationCommand['effect']) =>
  (one: Command): boolean =>
    one.at.path === path && one.effect === effect

/** Rehearsals, or backups, that a change removes from a file that goes on to apply the migrations, and adds nowhere else. */
export function* lostRehearsals(
  head: System,
  change: Change,
  effect: Exclude<MigrationCommand['effect'], 'applies'> = 'rehearses',
): Generator<LostRehearsal> {
  const [before, now] = [commandsOf(change.base), commandsOf(head)]
  const rehearsals = (all: readonly Command[]): number => all.filter((one) => one.effect === effect).length
  if (rehearsals(now) >= rehearsals(before)) return
  const fileNow = filesNow(head, change)
  const seen = new Set<string>()
  for (const fact of before) {
    const file = fact.effect === effect ? fileNow(fact.at.path) : undefined
    if (!file || seen.has(file.path)) continue
    const headLine = removalOf(file, fact.at.startLine)?.headLine
    const applied = before.filter(isOf(fact.at.path, 'applies'))
    const applies = now.find((one) => isOf(file.path, 'applies')(one) && applied.some(({ command }) => command === one.command))
    if (headLine === undefined || !applies) continue
    if (effect === 'verifies' && !applied.some((one) => isBehind(fact, one))) continue
    if (now.filter(isOf(file.path, effect)).length >= before.filter(isOf(fact.at.path, effect)).length) continue
    // It stands twice, or moved.
    if (now.some((one) => one.effect === effect && one.command === fact.command)) continue
    seen.add(file.path)
    yield { fact, path: file.path, headLine, applies }
  }
}

/** Whether a command comes after another one of the same job. */
const isBehind = (command: Command, other: Command): boolean => command.at.startLine > other.at.startLine && jobOf(command) === jobOf(other)

const jobOf = ({ subject, command }: Command): string => subject.slice(0, subject.length - command.length)

/**
 * Rehearsals that a change removes from a file that does not apply the migrations itself, such as a target of a Makefile, while the repository
 * still has migrations and nothing else rehearses them.
 */
export function* rehearsalsLostElsewhere(head: System, change: Change): Generator<LostRehearsalElsewhere> {
  const [before, now] = [commandsOf(change.base), commandsOf(head)]
  const lost = before.filter(({ effect }) => effect === 'rehearses')
  if (lost.length === 0 || now.some(({ effect }) => effect === 'rehearses')) return
  const migrations = [...head.files].flatMap(([path, { role }]) => (role === 'migration' ? [path] : []))
  if (migrations.length === 0) return
  const fileNow = filesNow(head, change)
  const newMigration = migrations.find((path) => change.isAdded(path))
  const applies = now.find(({ effect }) => effect === 'applies')
  for (const fact of lost) {
    const file = fileNow(fact.at.path)
    const headLine = file && removalOf(file, fact.at.startLine)?.headLine
    if (!file || headLine === undefined || before.some(isOf(fact.at.path, 'applies'))) continue
    yield { fact, path: file.path, headLine, applies, newMigration }
    return
  }
}

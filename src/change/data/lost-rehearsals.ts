import type { MigrationCommand } from '#model/facts/data/migration-command'
import type { Change, Linked, System } from '#model/system'
import { filesNow } from '../protections/lost-protections.ts'
import { removalOf } from '../removal.ts'

type Command = Linked<MigrationCommand>

/** A rehearsal, or a backup, that a change removes while the migrations are still applied. */
export interface LostRehearsal {
  readonly fact: Command
  readonly path: string
  readonly headLine: number
  /** The command that still applies them. */
  readonly applies: Command
}

const commandsOf = (system: System): readonly Command[] => system.facts('migration-command').filter(({ file }) => file.role !== 'test')

const isOf =
  (path: string, effect: MigrationCommand['effect']) =>
  (one: Command): boolean =>
    one.at.path === path && one.effect === effect

/** Rehearsals, or backups, that a change removes from a file that goes on to apply the migrations, and adds nowhere else. */
export function* lostRehearsals(head: System, change: Change, effect: 'rehearses' | 'backs-up' = 'rehearses'): Generator<LostRehearsal> {
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
    if (now.filter(isOf(file.path, effect)).length >= before.filter(isOf(fact.at.path, effect)).length) continue
    // It stands twice, or moved.
    if (now.some((one) => one.effect === effect && one.command === fact.command)) continue
    seen.add(file.path)
    yield { fact, path: file.path, headLine, applies }
  }
}

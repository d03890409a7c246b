import type { SqlStatement } from '#model/facts/data/sql-statement'
import type { Linked, System } from '#model/system'

/** A statement that changes rows whenever the service starts, and what runs it. */
export interface ChangeAtStart {
  readonly statement: Linked<SqlStatement>
  readonly by: string
}

const keyOf = (path: string, name: string): string => `${path}\0${name}`

/** Rows that a start adds are often those that the service cannot work without. */
const isChange = ({ changes }: SqlStatement): boolean => changes === 'delete' || changes === 'update' || changes === 'truncate'

/** Statements that delete or change rows before the service listens, in hooks of the start, and in the steps in front of a server. */
export function* changesAtStart(system: System): Iterable<ChangeAtStart> {
  const statements = system
    .facts('sql-statement')
    .filter((one) => isChange(one) && one.inService && !one.reach.has('request') && !one.reach.has('job'))
  if (statements.length === 0) return
  const byFunction = Map.groupBy(statements, ({ at, within }) => keyOf(at.path, within))
  const seen = new Set<Linked<SqlStatement>>()
  for (const { path, name, by, from, until } of startsOf(system))
    for (const statement of reachedFrom(byFunction, system, path, name, from, until)) {
      if (seen.has(statement)) continue
      seen.add(statement)
      yield { statement, by }
    }
}

/** Lines of a function that run before the service listens. */
interface Start {
  readonly path: string
  readonly name: string
  readonly by: string
  readonly from: number
  readonly until: number
}

function* startsOf(system: System): Iterable<Start> {
  for (const { at, within, by, untilLine, inService } of system.facts('start-hook'))
    if (inService) yield { path: at.path, name: within, by: `\`${by}\``, from: at.startLine, until: untilLine ?? Infinity }
  for (const { at, within, step, inService } of system.facts('startup-step'))
    if (inService && step?.listensAfter === true && !step.guarded)
      yield {
        path: at.path,
        name: within,
        by: within === '' ? 'the start of the service' : `\`${within}\``,
        from: at.startLine,
        until: at.endLine + 1,
      }
  for (const { at, within, inService, isApplication } of system.facts('server')) {
    if (!inService) continue
    const by = within === '' ? 'the start of the service' : `\`${within}\``
    if (isApplication !== true) yield { path: at.path, name: within, by, from: 1, until: at.startLine }
    else if (within === '') yield { path: at.path, name: '', by: 'the module of the application', from: 1, until: Infinity }
  }
}

const reachedFrom = (
  byFunction: ReadonlyMap<string, readonly Linked<SqlStatement>[]>,
  system: System,
  path: string,
  name: string,
  from: number,
  until: number,
): readonly Linked<SqlStatement>[] => {
  const isBetween = (line: number): boolean => from <= line && line < until
  const own = (byFunction.get(keyOf(path, name)) ?? []).filter(({ at }) => isBetween(at.startLine))
  const called = system
    .uses(path, name)
    .filter(({ line, stored, name: callee }) => isBetween(line) && stored !== true && callee !== '')
    .flatMap((callee) => byFunction.get(keyOf(callee.path, callee.name)) ?? [])
  return [...own, ...called]
}

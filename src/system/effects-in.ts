import type { Span } from '#model/source-file'
import type { System } from '#model/system'
import { remembered } from './reads.ts'

/** A call that leaves the process or touches stored data. */
export interface Effect {
  readonly callee: string
  readonly at: Span
}

const effectsByPath = remembered((system): ReadonlyMap<string, readonly Effect[]> => {
  const calls = [
    ...system.facts('external-call').filter(({ protocol }) => protocol !== 'process'),
    ...system.facts('side-effect'),
    ...system.facts('data-access'),
  ].filter(({ inService }) => inService)
  const statements = [...system.facts('sql-statement'), ...system.facts('model-use')].filter(({ inService }) => inService)
  const found = new Map<string, Effect[]>()
  for (const { at, callee } of [...calls, ...statements.map(({ at }) => ({ at, callee: '' }))]) {
    const list = found.get(at.path)
    if (list) list.push({ callee, at })
    else found.set(at.path, [{ callee, at }])
  }
  return found
})

/** The first effect in some lines of a file; one without a name if only the text of a statement shows it. */
export const effectIn = (system: System, path: string, { startLine, endLine }: Span): Effect | undefined => {
  const inside = (effectsByPath(system).get(path) ?? []).filter(({ at }) => startLine <= at.startLine && at.startLine <= endLine)
  return inside.find(({ callee }) => callee !== '') ?? inside[0]
}

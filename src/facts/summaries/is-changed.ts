import type { CodeFile } from '#code/code-file'
import type { Expr } from '#code/model'
import { declaringScope, type Scope } from '#code/scope'

/** Methods that change the object that they are called on: Python's dictionaries. */
const changing: ReadonlySet<string> = new Set(['update', 'setdefault', 'pop', 'clear'])

/** By name, the regions that declare a name whose object the file changes. */
type ChangedNames = ReadonlyMap<string, ReadonlySet<Scope>>

const known = new WeakMap<CodeFile, ChangedNames>()

const findChanged = ({ index }: CodeFile): ChangedNames => {
  const changed = new Map<string, Set<Scope>>()
  const add = (expr: Expr, scope: Scope): void => {
    if ((expr.kind !== 'member' && expr.kind !== 'index') || expr.object.kind !== 'name') return
    const { name } = expr.object
    const home = declaringScope(name, scope)
    const homes = changed.get(name)
    if (homes && home) homes.add(home)
    else if (home) changed.set(name, new Set([home]))
  }
  for (const { part, scope } of index.partAssigns) for (const target of part.targets) add(target, scope)
  for (const { call, scope } of index.calls) if (call.callee.kind === 'member' && changing.has(call.callee.name)) add(call.callee, scope)
  return changed
}

/**
 * Whether code changes the object that a name holds: `options.timeout = 5`, `options['timeout'] = 5`, `options.setdefault('timeout', 5)`.
 *
 * @param home the region that declares the name
 */
export const isChanged = (file: CodeFile, name: string, home: Scope | undefined): boolean => {
  let names = known.get(file)
  if (!names) {
    names = findChanged(file)
    known.set(file, names)
  }
  return home !== undefined && (names.get(name)?.has(home) ?? false)
}

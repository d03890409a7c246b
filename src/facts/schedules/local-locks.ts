import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { JobIndex } from '#models/indexes/job-index'

const known = new WeakMap<CodeFile, ReadonlySet<string>>()

/** The names of variables and fields that hold a lock which other processes do not share: `threading.Lock()`. */
export const localLocks = (file: CodeFile, index: JobIndex): ReadonlySet<string> => {
  const found =
    known.get(file) ??
    new Set(
      file.index.calls.flatMap(({ call, scope }) =>
        index.isLocalLock(file.exportedName(call.callee), () => possibleNames(file, call.callee, scope)) ? holderOf(file, call) : [],
      ),
    )
  known.set(file, found)
  return found
}

const holderOf = ({ index }: CodeFile, call: Call): readonly string[] => {
  const parent = index.parentOf(call)
  if (!parent) return []
  if ('isStatic' in parent && !('kind' in parent)) return [parent.name]
  return 'targets' in parent && parent.targets[0] ? [lastName(parent.targets[0])] : []
}

/** Whether an expression is such a lock, or a member or call of it. */
export const isOfLock = (expr: Expr, locks: ReadonlySet<string>): boolean => {
  if (locks.size === 0) return false
  for (let at: Expr | undefined = expr; at;) {
    if ((at.kind === 'name' || at.kind === 'member') && locks.has(at.name)) return true
    at = at.kind === 'member' || at.kind === 'index' ? at.object : at.kind === 'call' ? at.callee : undefined
  }
  return false
}

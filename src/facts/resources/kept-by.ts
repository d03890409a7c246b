import type { CodeFile } from '#code/code-file'
import type { Assign, Call, Expr, Member } from '#code/model'
import { declaringScope, type Scope } from '#code/scope'
import type { ResourceForm } from '#models/forms/resource'
import type { ResourceIndex } from '#models/indexes/resource-index'

/** The variable that holds what a call opens. */
interface Kept {
  readonly variable: string
  /** The variable of its error (Go). */
  readonly error: string | undefined
  /** Where the variable is given the value. */
  readonly statement: Expr
}

/** What holds what a call opens: a variable, a region, or nothing (`never`). Undefined where another part of the code gets it. */
export const keptBy = (
  file: CodeFile,
  index: ResourceIndex,
  call: Call,
  scope: Scope,
  form: ResourceForm,
): Kept | 'never' | 'region' | undefined => {
  let at: Expr = call
  for (;;) {
    const outer: ReturnType<CodeFile['index']['outerOf']> = file.index.outerOf(at)
    switch (outer?.kind) {
      case 'await':
      case 'cast':
        at = outer
        continue
      case 'scoped':
        return 'region'
      case 'assign':
        return assignedTo(outer, at, scope)
      case 'binary':
        return outer.operator === '==' || outer.operator === '!=' ? 'never' : undefined
      case 'member':
        return isLostInChain(file, outer, form) ? 'never' : undefined
      case 'call': {
        if (outer.callee === at) return undefined
        const role = index.role(form, file.nameOf(outer.callee, scope))
        if (role === 'uses') return 'never'
        if (role !== 'wraps') return undefined
        at = outer
        continue
      }
      default:
        return undefined
    }
  }
}

const assignedTo = (assign: Assign, value: Expr, scope: Scope): Kept | undefined => {
  const [target, ...rest] = assign.targets
  if (assign.value !== value || target?.kind !== 'name' || target.name === '_') return undefined
  if (declaringScope(target.name, scope)?.function !== scope.function) return undefined
  const error = rest.at(-1)
  return { variable: target.name, error: error?.kind === 'name' && error.name !== '_' ? error.name : undefined, statement: assign }
}

/** Used once and dropped: `dataSource.getConnection().getMetaData()`. */
const isLostInChain = (file: CodeFile, first: Member, { isLostInChain: isLost, closes, extends: extending }: ResourceForm): boolean => {
  if (!isLost) return false
  for (let member = first; ;) {
    if (closes.includes(member.name)) return false
    const call = file.index.outerOf(member)
    const next = call?.kind === 'call' ? file.index.outerOf(call) : undefined
    if (next?.kind !== 'member') return !extending?.includes(member.name)
    member = next
  }
}

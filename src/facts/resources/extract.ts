import type { OpenedResource } from '#model/facts/process/resource'
import type { CodeFile } from '#code/code-file'
import type { Call, FunctionModel } from '#code/model'
import { originName } from '#code/origin'
import { definitionsOf, type Scope } from '#code/scope'
import type { ResourceForm } from '#models/forms/resource'
import type { ResourceIndex } from '#models/indexes/resource-index'
import type { PlaceOf } from '../reading/module-code.ts'
import { follow } from './follow.ts'
import { keptBy } from './kept-by.ts'
import { openedBy } from './opened-by.ts'
import { UsesOfValue } from './uses-of-value.ts'

/** A call in a function that opens something. */
interface Opening {
  readonly call: Call
  readonly scope: Scope
  readonly fn: FunctionModel
  readonly form: ResourceForm
}

type Ending = Pick<OpenedResource, 'closed' | 'closedAt' | 'readToEnd' | 'leavesAt'>

/** What the functions of one file open, and on which ways out they release it. */
export const openedResources = (file: CodeFile, index: ResourceIndex, placeOf: PlaceOf): readonly OpenedResource[] =>
  file.index.calls.flatMap(({ call, scope }) => {
    const fn = scope.function
    const form = fn && openedBy(file, index, call, scope)
    if (!form || (form.livesWithProcess && isStart(file, index, outermost(scope) ?? fn))) return []
    const ending = endingOf(file, index, { call, scope, fn, form })
    return ending ? [{ ...factOf(file, call, form, placeOf), ...ending }] : []
  })

const factOf = (file: CodeFile, call: Call, { what, label, isNamedByMember }: ResourceForm, placeOf: PlaceOf) => {
  const { within, calleeText } = placeOf(call)
  const callee = isNamedByMember && call.callee.kind === 'member' ? `…${call.callee.name}` : calleeText
  return {
    kind: 'opened-resource',
    at: file.spanOf(call),
    within,
    // As in earlier versions, so that baselines and waivers still match.
    subject: `${file.module.language === 'java' ? 'open' : what} ${callee}`,
    what,
    label,
    callee,
  } as const
}

/** How a function ends what it opens. Undefined where it is not the concern of the function, or the text does not decide it. */
const endingOf = (file: CodeFile, index: ResourceIndex, opening: Opening): Ending | undefined => {
  const { call, scope, fn, form } = opening
  const kept = keptBy(file, index, call, scope, form)
  if (kept === undefined) return undefined
  if (kept === 'never') return form.onlyIfReleased ? undefined : { closed: 'never' }
  if (kept === 'region') return { closed: 'always', closedAt: file.spanOf(call) }
  const uses = new UsesOfValue(file, index, form, fn)
  uses.read(kept.variable, kept.statement)
  const outcome = uses.escapesAnyway ? undefined : follow(file, index, { ...kept, opener: call }, form, uses)
  if (!outcome) return undefined
  if (outcome.closed === 'never') {
    if (form.onlyIfReleased || (form.goesWithOwner && ownerGoes(file, index, opening))) return undefined
    return { closed: 'never', ...(outcome.isReadToEnd ? { readToEnd: true } : {}) }
  }
  const closedAt = outcome.closedAt ? { closedAt: file.spanOf(outcome.closedAt) } : {}
  if (outcome.closed === 'not-on-return' && !form.isCollected && outcome.leavesAt)
    return { closed: 'not-on-return', ...closedAt, leavesAt: file.spanOf(outcome.leavesAt) }
  return { closed: outcome.closed === 'on-success' ? 'on-success' : 'always', ...closedAt }
}

/** Where the process or an object starts: what is opened there lives as long. */
const isStart = (file: CodeFile, index: ResourceIndex, fn: FunctionModel): boolean =>
  index.isStart('functions', fn.name) ||
  file.index.calls.some(({ call: { callee }, scope }) => callee.kind === 'lambda' && callee.function === fn && !scope.function) ||
  fn.decorators.some((one) => one.kind === 'name' && index.isStart('decorators', one.name)) ||
  fn.params.some(({ type }) => type !== undefined && index.isStart('parameters', originName(file.origins.ofType(type))))

const outermost = (scope: Scope): FunctionModel | undefined => {
  let found: FunctionModel | undefined
  for (let at: Scope | undefined = scope; at; at = at.parent) found = at.function ?? found
  return found
}

/** What it was made on is released here, or by whoever handed it in. */
const ownerGoes = (file: CodeFile, index: ResourceIndex, { call, scope, fn, form }: Opening): boolean => {
  const owner = call.callee.kind === 'member' ? call.callee.object : undefined
  if (owner?.kind !== 'name') return false
  const from = definitionsOf(owner.name, scope, owner.start)[0]?.from
  if (from?.kind === 'parameter') return true
  if (from?.kind !== 'value') return false
  if (file.index.outerOf(from.value)?.kind === 'scoped') return true
  const uses = new UsesOfValue(file, index, form, fn)
  uses.read(owner.name, from.value)
  return [...uses.effects.values()].includes('released') || uses.regions.size > 0
}

import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { PlacedCall } from '#code/index-module'
import type { Call, Expr, FunctionModel } from '#code/model'
import { originName, type Origin } from '#code/origin'
import { typeNameOf } from '#code/parts/type-name'
import { unnamedFunction } from '#code/unnamed-function'
import { expandBraces } from '#models/naming/expand-braces'
import type { JobIndex } from '#models/indexes/job-index'
import type { RequeueFlag, SettlementForm } from '#models/forms/job'

/** A call that settles a message. */
export interface Settling {
  readonly call: Call
  readonly fn: FunctionModel
  readonly member: string
  readonly form: SettlementForm
  readonly does: 'acknowledges' | 'requeues' | 'rejects'
}

const isOfPackage = (module: string, packages: readonly string[]): boolean =>
  packages.some((name) => module === name || module.startsWith(`${name}.`) || module.startsWith(`${name}/`))

/** Whether the file itself, or another one of the repository, decides what a value is. */
const isUndecided = ({ index }: CodeFile, { root }: Origin): boolean =>
  root.kind === 'own' ? !index.classes.has(root.name) : root.kind === 'import' ? root.module.startsWith('.') : root.kind !== 'literal'

/** The annotations of a function by their last names. */
export const annotationsOf = ({ decorators }: FunctionModel): readonly string[] =>
  decorators.map((decorator) => lastName(calleeOf(decorator)))

/** Whether a call is given the request of the library that settles a message: by its class, its type, or its keywords. */
const isGivenRequest = (file: CodeFile, { requests = [], keywords = [] }: SettlementForm, { call, scope }: PlacedCall): boolean => {
  if (keywords.length > 0) return keywords.every((name) => call.keywords.some((given) => given.name === name))
  const known = new Set(requests.flatMap(expandBraces))
  return call.args.some((argument) => known.has(originName(file.originOf(argument, scope))))
}

/** Whether a member is called on a value of the library, as far as the file shows. */
const isOf = (
  { file, index }: { readonly file: CodeFile; readonly index: JobIndex },
  form: SettlementForm,
  object: Expr,
  placed: PlacedCall,
  fn: FunctionModel,
): boolean => {
  if (form.requests || form.keywords) return isGivenRequest(file, form, placed)
  const { scope } = placed
  const origin = file.originOf(object, scope)
  if (origin.root.kind === 'import' && isOfPackage(origin.root.module, form.packages)) return true
  const { types } = form
  if (types) return types.includes(typeNameOf(origin) ?? '') || annotationsOf(fn).some((name) => form.annotations?.includes(name))
  if (form.own?.includes(lastName(placed.call.callee)) && isUndecided(file, origin)) return true
  return (
    isUndecided(file, origin) &&
    file.module.imports.some(({ module }) => isOfPackage(module, form.packages)) &&
    (placed.call.args.length > 0 || form.registers !== undefined || form.messages !== undefined || takesMessages(file, index))
  )
}

/**
 * Whether a file takes messages. Where a library is asked for them and the file does not ask, an unknown object that is given no message
 * may be anything: the session of a database commits, too.
 */
const takesMessages = ({ index: { calls } }: CodeFile, index: JobIndex): boolean =>
  calls.some(({ call }) => index.takes(lastName(call.callee)))

/** Whether a call returns the message to its queue. */
const putsBack = ({ args, keywords }: Call, { position, keyword, default: isUsual }: RequeueFlag): boolean => {
  const byKeyword = keyword === undefined ? undefined : keywords.find(({ name }) => name === keyword)?.value
  const flag = byKeyword ?? (position === undefined ? undefined : args[position])
  if (flag === undefined) return isUsual
  return flag.kind === 'literal' && flag.value === true
}

/** The calls of a file that settle messages by hand, with the functions around them. */
export const settlingCalls = (file: CodeFile, index: JobIndex): readonly Settling[] => {
  const top = { ...unnamedFunction, start: 0, end: file.text.length, body: file.module.body }
  return file.index.calls.flatMap((placed): readonly Settling[] => {
    const { call, scope } = placed
    const { callee } = call
    const fn = scope.function ?? top
    if (callee.kind !== 'member') return []
    const form = index.settledBy(callee.name).find((one) => isOf({ file, index }, one, callee.object, placed, fn))
    if (!form) return []
    const flag = form.requeues?.[callee.name]
    const base = { call, fn, member: callee.name, form }
    if (!flag) return [{ ...base, does: 'acknowledges' }]
    return putsBack(call, flag) ? [{ ...base, does: 'requeues' }] : [{ ...base, does: 'rejects' }]
  })
}

import type { CodeFile } from '#code/code-file'
import { exprsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel } from '#code/model'
import { possibleNames } from '#code/possible-names'
import { definitionsOf, type Scope } from '#code/scope'
import type { ReleaseForm } from '#models/forms/release'
import type { ReleaseIndex } from '#models/indexes/release-index'
import { names } from '#models/names'
import { hasWord } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import type { FoundRelease } from './found-release.ts'
import { formerSubjects } from './former-subjects.ts'
import { surroundingsOf, type Surroundings } from './places.ts'

/** A form, and the expression that it releases. */
interface Meant {
  readonly form: ReleaseForm
  readonly of: Expr | undefined
  /** It is given to the call, not what the call is made on. */
  readonly isGiven: boolean
}

/** What holds the resource, by its last name; a part such as a body belongs to the whole. */
export const holderOf = (index: ReleaseIndex, expr: Expr | undefined): string => {
  if (!expr) return ''
  if (expr.kind === 'member' && index.table.parts?.includes(expr.name)) return holderOf(index, expr.object)
  return lastName(expr)
}

/** Whether an expression is the receiver of its method. The owner of that object closes it, so the method has nothing to release. */
const isOwnObject = (expr: Expr, scope: Scope): boolean =>
  expr.kind === 'name' && definitionsOf(expr.name, scope, expr.start).some(({ from }) => from.kind === 'self')

/** Whether an expression is a parameter. */
const isHandedIn = (expr: Expr, scope: Scope): boolean =>
  expr.kind === 'name' && definitionsOf(expr.name, scope, expr.start).some(({ from }) => from.kind === 'parameter')

const isHeld = (expr: Expr): boolean => expr.kind === 'name' || (expr.kind === 'member' && isHeld(expr.object))

/** The forms that a call may have, by its names alone. */
const meantBy = (file: CodeFile, index: ReleaseIndex, { call, scope }: PlacedCall): readonly Meant[] => {
  const { callee, args } = call
  const name = lastName(callee)
  if (name === '') return []
  const asks = index.mayCall(name) || (index.callsValues && callee.kind === 'name')
  const known = asks ? index.call(possibleNames(file, callee, scope)) : undefined
  const on = callee.kind === 'member' ? callee.object : undefined
  if (known) return [{ form: known, of: args[0] ?? on ?? callee, isGiven: args.length > 0 }]
  const [only] = args
  const given = args.length === 1 && only && isHeld(only) ? index.starting(name).map((form) => ({ form, of: only, isGiven: true })) : []
  if (!on && args.length === 0)
    return index.starting(name).flatMap((form) => (form.only || form.isPlain ? [{ form, of: undefined, isGiven: false }] : []))
  if (on?.kind !== 'name' && on?.kind !== 'member') return given
  const holder = holderOf(index, on)
  if (holder === '' || index.notOn.has(holder) || index.notOn.has(holder.toLowerCase()) || isOwnObject(on, scope)) return given
  const forms = index.members(name).filter((form) => !form.on || hasWord(holder, form.on))
  // What a form says of this kind of object comes before what the name alone says.
  const byMember = forms.toSorted((a, b) => Number(!a.on) - Number(!b.on))
  const byStart = args.length === 0 ? index.starting(name).filter(({ only }) => only) : []
  return [...[...byMember, ...byStart].map((form) => ({ form, of: on, isGiven: false })), ...given]
}

const fits = ({ form }: Meant, { call }: PlacedCall, { places, isInLoop }: Surroundings): boolean =>
  (!form.isPlain || call.args.length + call.keywords.length === 0) &&
  (!form.isGiven || call.args.length > 0) &&
  (!form.isEach || isInLoop) &&
  (!form.only || form.only.some((place) => places.has(place)))

/** The last name of the call before a failure that makes the release necessary: `commit` of `session.commit()`. */
const madeNecessary = ({ after = [] }: ReleaseForm, { failing }: Surroundings): string | undefined => {
  if (!failing) return undefined
  const called = exprsIn(failing.body, 'own').flatMap((expr) => (expr.kind === 'call' ? [lastName(expr.callee)] : []))
  return after.find((name) => called.includes(name))
}

/** Functions that are handed to a call, each with that call. */
const handedTo = (file: CodeFile): ReadonlyMap<FunctionModel, PlacedCall> => {
  const found = new Map<FunctionModel, PlacedCall>()
  for (const placed of file.index.calls)
    for (const argument of placed.call.args) if (argument.kind === 'lambda') found.set(argument.function, placed)
  return found
}

/** A timer that is cleared in its own callback has fired, and holds nothing. */
const isInOwnTimer = (file: CodeFile, placed: PlacedCall, handed: ReadonlyMap<FunctionModel, PlacedCall>): boolean => {
  const [timer] = placed.call.args
  const around = placed.scope.function && handed.get(placed.scope.function)
  if (!timer || !around || lastName(around.call.callee) !== 'setTimeout') return false
  const parent = file.index.parentOf(around.call)
  return (
    parent !== undefined &&
    'kind' in parent &&
    parent.kind === 'assign' &&
    parent.targets.some((one) => file.textOf(one) === file.textOf(timer))
  )
}

/** The call that waits for an event which says that the other side left, with the event: `request.on('close', () => …)`. */
const leavingAround = (
  index: ReleaseIndex,
  { scope }: PlacedCall,
  handed: ReadonlyMap<FunctionModel, PlacedCall>,
): { readonly placed: PlacedCall; readonly on: Expr; readonly event: string } | undefined => {
  const { leaving } = index.table
  const placed = leaving && scope.function ? handed.get(scope.function) : undefined
  const callee = placed?.call.callee
  const [event] = placed?.call.args ?? []
  if (!placed || callee?.kind !== 'member' || event?.kind !== 'literal' || typeof event.value !== 'string') return undefined
  const isIt = leaving?.by.includes(callee.name) && leaving.events.includes(event.value)
  return isIt ? { placed, on: callee.object, event: event.value } : undefined
}

/** Calls that give something back. */
export function* releasingCalls({ file, withinAt }: ModuleCode, index: ReleaseIndex): Generator<FoundRelease> {
  let handed: ReadonlyMap<FunctionModel, PlacedCall> | undefined
  for (const placed of file.index.calls) {
    const { call } = placed
    if (call.isNew) continue
    const meant = meantBy(file, index, placed)
    if (meant.length === 0) {
      yield* handedOver(file, index, placed)
      continue
    }
    const around = surroundingsOf(file, placed)
    const found = meant.find((one) => fits(one, placed, around))
    if (!found || withinAt(around.deferred ?? call) === '') continue
    const { form, of, isGiven } = found
    handed ??= handedTo(file)
    if (form.kind === 'timer' && isGiven && isInOwnTimer(file, placed, handed)) continue
    const holder = holderOf(index, of)
    const isOfCaller = form.endsWithOpener === true && of !== undefined && isHandedIn(of, placed.scope)
    const what = { kind: form.kind, ...(holder !== '' && { of: holder }), ...(isOfCaller && { isOfCaller }) }
    const way = wayOf(form, around)
    const callee = oneLine(file.textOf(call.callee), 40)
    const given = isGiven && of ? oneLine(file.textOf(of), 40) : undefined
    const setOn = setOnOf(file, found, callee, holder)
    yield {
      release: { ...what, way, ...((form.isDatabase || hasWord(holder, names.databases)) && { isDatabase: true }) },
      at: call,
      in: around.deferred,
      by: `${callee}(${given ?? ''})`,
      ...formerSubjects(file.module.language, { callee, given, way, kind: form.kind, isKnown: form.calls !== undefined }),
      ...(setOn !== undefined && { setOn }),
      optionOf: madeNecessary(form, around),
    }
    const leaving = leavingAround(index, placed, handed)
    // Closing what sent the event releases nothing else.
    if (!leaving || !of || file.textOf(of) === file.textOf(leaving.on)) continue
    yield {
      release: { ...what, way: 'leaving' },
      at: leaving.placed.call,
      by: `${oneLine(file.textOf(leaving.placed.call.callee), 40)}('${leaving.event}')`,
      subject: `${callee} ${oneLine(file.textOf(of), 40)} on ${leaving.event}`,
      ...(holder !== '' && { setOn: holder }),
    }
  }
}

const wayOf = ({ only }: ReleaseForm, { places }: Surroundings): 'failing' | 'always' | 'once' =>
  only?.length === 1 && only[0] === 'failing' ? 'failing' : places.has('always') ? 'always' : 'once'

/** What must still be taken or opened for the release to be missed. */
const setOnOf = (file: CodeFile, { form }: Meant, callee: string, holder: string): string | undefined => {
  if (holder === '' || form.kind === 'waiter' || form.kind === 'transaction') return undefined
  return form.kind === 'lock' && file.module.language === 'go' ? lockedBy(callee) : holder
}

/** The method that takes what this one gives back: `s.mu.Lock` of `s.mu.Unlock`. If it goes as well, nothing stays locked. */
const lockedBy = (callee: string): string => {
  const member = callee.slice(callee.lastIndexOf('.') + 1)
  return member.replace('Unlock', 'Lock').replace(/^unlock/, 'lock')
}

/** Methods that are handed over by name, to be called when something ends: `stack.callback(file.close)`. */
function* handedOver(file: CodeFile, index: ReleaseIndex, { call }: PlacedCall): Generator<FoundRelease> {
  if (index.hands.size === 0) return
  const name = lastName(call.callee)
  const last = name.slice(name.lastIndexOf('_') + 1)
  if (!index.hands.has(name) && !index.hands.has(last)) return
  for (const given of call.args) {
    const forms = given.kind === 'member' ? index.members(given.name) : []
    if (given.kind !== 'member' || forms.length === 0) continue
    const holder = holderOf(index, given.object)
    const text = oneLine(file.textOf(given), 40)
    yield {
      release: { kind: forms[0]?.kind ?? 'resource', way: 'once', ...(holder !== '' && { of: holder }) },
      at: call,
      by: oneLine(file.textOf(call), 60),
      subject: `${text} by ${name}`,
      ...(holder !== '' && { setOn: holder }),
    }
  }
}

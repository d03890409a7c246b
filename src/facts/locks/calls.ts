import type { CodeFile } from '#code/code-file'
import { exprsOf, givenTo } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { LockForm } from '#models/forms/lock'
import type { LockIndex } from '#models/indexes/lock-index'
import { names } from '#models/names'
import { hasWord } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { writtenNames } from '../values/written-names.ts'
import { isLockName, locksRows } from './lock-names.ts'
import { hasLockStatement } from './statements.ts'
import type { TakenLock } from './taken-lock.ts'

/** The names in a chain of members and calls, without the last one. */
const namesBefore = (callee: Expr): readonly string[] => {
  const found: string[] = []
  for (let at: Expr | undefined = callee.kind === 'member' ? callee.object : undefined; at;)
    if (at.kind === 'member') {
      found.push(at.name)
      at = at.object
    } else if (at.kind === 'call') at = at.callee
    else {
      if (at.kind === 'name') found.push(at.name)
      at = at.kind === 'index' ? at.object : at.kind === 'await' ? at.value : undefined
    }
  return found
}

const namesGiven = (exprs: readonly Expr[]): readonly string[] => exprs.flatMap(writtenNames)

/** Whether a value is handed over under one of these names, or is one of them: `'NX'`, `{ NX: true }`, `nx=True`. */
export const isGiven = (call: Call, sought: readonly string[] | undefined): boolean => {
  if (!sought) return true
  const given = [...namesGiven(givenTo(call)), ...call.keywords.map(({ name }) => name)].map((name) => name.toLowerCase())
  return sought.some((name) => given.includes(name.toLowerCase()))
}

/** The key that a call sets: the first argument with a text in it. A context may precede it. */
const keyOf = ({ args }: Call): readonly string[] => {
  const texts = args.map((arg) =>
    exprsOf(arg)
      .filter(({ kind }) => kind === 'literal' || kind === 'template')
      .flatMap(writtenNames),
  )
  return texts.find((found) => found.length > 0) ?? namesGiven(args.flatMap((arg) => exprsOf(arg)))
}

const isTaken = (form: LockForm, call: Call): boolean =>
  (!form.isPlain || call.args.length + call.keywords.length === 0) &&
  isGiven(call, form.given) &&
  (!form.isKeyed || !keyOf(call).some((name) => names.eventKeys.has(name)))

/** The form of a call that takes a lock: by where its function comes from, or by its name. */
export const formOf = (file: CodeFile, index: LockIndex, { call, scope }: PlacedCall): LockForm | undefined => {
  const name = lastName(call.callee)
  if (name === '') return undefined
  const known = index.mayCall(name) ? index.call(possibleNames(file, call.callee, scope)) : undefined
  if (known) return isTaken(known, call) ? known : undefined
  const forms = index.members.get(name)
  if (!forms || (call.callee.kind !== 'member' && forms.some(({ on }) => on))) return undefined
  const before = namesBefore(call.callee)
  return forms.find((form) => (!form.on || before.some((one) => hasWord(one, form.on ?? []))) && isTaken(form, call))
}

/** The last link of a chain of calls is on the line of its own name. */
const placeOf = ({ callee, start, end }: Call): Located =>
  callee.kind === 'member' && callee.object.kind === 'call' ? { start: callee.end - callee.name.length, end } : { start, end }

/** The model whose rows are read, by its name in capitals: `Account` of `Account.objects.select_for_update()`. */
const modelOf = (call: Call): string | undefined => {
  const own = namesBefore(call.callee).findLast((name) => /^[A-Z]/.test(name))
  if (own !== undefined || call.callee.kind !== 'member') return own
  return givenTo({ ...call, args: callsBefore(call.callee.object) }).flatMap((expr) =>
    expr.kind === 'name' && /^[A-Z]/.test(expr.name) ? [expr.name] : [],
  )[0]
}

const callsBefore = (expr: Expr): readonly Expr[] =>
  expr.kind === 'call' ? [...expr.args, ...callsBefore(expr.callee)] : expr.kind === 'member' ? callsBefore(expr.object) : []

/** A function of the file that takes a lock for its caller: its name says so, and it holds the statement. */
const takesForCaller = (file: CodeFile, { call, scope }: PlacedCall): boolean => {
  if (call.callee.kind !== 'name' || !isLockName(call.callee.name)) return false
  const { root, path } = file.originOf(call.callee, scope)
  const fn: FunctionModel | undefined = root.kind === 'own' && path.length === 0 ? root.function : undefined
  return fn !== undefined && hasLockStatement(file, fn)
}

/** Calls that take a lock. */
export function* lockCalls({ file, withinAt }: ModuleCode, index: LockIndex, isOfRegion: (call: Call) => boolean): Generator<TakenLock> {
  for (const placed of file.index.calls) {
    const { call } = placed
    const name = lastName(call.callee)
    const text = oneLine(file.textOf(call.callee), 40)
    const isChained = call.callee.kind === 'member' && call.callee.object.kind === 'call'
    const form = formOf(file, index, placed)
    const lock = form?.kind ?? (locksRows(name) && call.args.length > 0 ? 'rows' : takesForCaller(file, placed) ? 'named' : undefined)
    if (lock === undefined || call.isNew || isOfRegion(call) || withinAt(call) === '') continue
    const model = lock === 'rows' ? modelOf(call) : undefined
    yield {
      lock,
      at: placeOf(call),
      by: `${isChained ? name : text}()`,
      subject: isChained ? name : text,
      formerSubject: `${text}()`,
      ...(model !== undefined && { optionOf: model }),
    }
  }
}

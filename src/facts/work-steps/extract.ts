import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { contains, exprsIn, givenTo } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Assign, Call, Expr } from '#code/model'
import { functionAround } from '#code/scope-around'
import type { WorkStep } from '#model/facts/work/work-step'
import { stepNames as known } from '#models/naming/kinds/step-names'
import { wordsOf } from '#models/naming/words'
import { textLiteral } from '#code/parts/text-literal'
import type { ModuleCode } from '../reading/module-code.ts'
import { storesFailed } from './stores-failed.ts'
import { stepOf } from './step-of.ts'

/** Steps of the functions of a file that decide what a second run does, apart from acknowledgements. */
export const workSteps = (code: ModuleCode): readonly WorkStep[] => {
  const { file } = code
  const steps = file.index.calls.flatMap(({ call }): readonly WorkStep[] => {
    const what = completes(call)
      ? 'completes'
      : savesProgress(call) || storesPosition(call) || savesLoaded(file, call)
        ? 'saves-progress'
        : drains(call)
          ? 'drains'
          : undefined
    return what === undefined ? [] : [stepOf(code, call, what)]
  })
  const marks = file.index.partAssigns.flatMap(({ part }) => (marksDone(part) ? [stepOf(code, part, 'completes')] : []))
  const positions = file.index.partAssigns.flatMap(({ part }) => (movesStored(file, part) ? [stepOf(code, part, 'saves-progress')] : []))
  return [...steps, ...[...marks, ...positions].filter((one) => one.within !== ''), ...storesFailed(code)]
}

const isDone = (word: string): boolean => known.done.has(word)

/** A text or a constant that is the name of a state: `'SENT'`, `Status.PAID`. */
const namesDone = (expr: Expr): boolean => {
  const words = wordsOf(textLiteral(expr) ?? (expr.kind === 'member' ? expr.name : ''))
  return words.length === 1 && words.some(isDone)
}

/** `sent_at`, `sentAt`, `is_processed`. */
const isDoneColumn = (name: string): boolean => {
  const words = wordsOf(name).filter((word) => word !== 'is' && word !== 'was')
  const [first = '', second] = words
  return isDone(first) && words.length <= 2 && (second === undefined || second === 'at' || second === 'on' || second === 'time')
}

/** `true`, `new Date()`, `datetime.now(UTC)`: set because it happened just now. */
const isNow = (value: Expr | undefined): boolean => {
  if (value === undefined) return false
  if (value.kind === 'literal') return value.value === true
  if (value.kind === 'call') return isNow(value.callee) || (value.callee.kind === 'member' && isNow(value.callee.object))
  return wordsOf(lastName(value)).some((word) => known.times.has(word))
}

const isState = (name: string): boolean => known.states.has(wordsOf(name).at(-1) ?? '')

const setsDone = (name: string, value: Expr): boolean => (isState(name) ? namesDone(value) : isDoneColumn(name) && isNow(value))

/** `UPDATE mails SET sent_at = now() WHERE …`, `… SET status = 'SENT'`. */
const updatesDone = (text: string): boolean => {
  const [, set = ''] = /\bupdate\b[\s\S]*?\bset\b([\s\S]*?)(\bwhere\b|\bfrom\b|$)/i.exec(text) ?? []
  return set.split(',').some((part) => {
    const at = part.indexOf('=')
    const column = part.slice(0, Math.max(at, 0)).trim().replaceAll('"', '')
    const value = part.slice(at + 1)
    if (at === -1) return false
    if (isState(column)) return wordsOf(/'(\w+)'/.exec(value)?.[1] ?? '').some(isDone)
    return isDoneColumn(column) && /\b(now|current_timestamp|true|sysdate|clock_timestamp)\b/i.test(value)
  })
}

/** Whether a call marks something as done: `markSent(id)`, an update that sets `sent_at` or a state. */
export const completes = (call: Call): boolean => {
  const words = wordsOf(lastName(call.callee))
  const [first = ''] = words
  if (words.length > 1 && words.length <= 4 && known.marks.has(first) && words.slice(1).some(isDone)) return true
  if (!known.stores.has(first)) return false
  // `updateStatus(ids, "SENT")`: the state is handed over alone.
  if (words.some((word) => known.states.has(word)) && call.args.some(namesDone)) return true
  if (call.keywords.some(({ name, value }) => setsDone(name, value))) return true
  const data = givenTo(call)
  if (data.some((expr) => updatesDone(textLiteral(expr) ?? ''))) return true
  return dataOf(call).some(({ name, value }) => setsDone(name, value))
}

/** The keys that a call writes: those under `where` only select. */
const dataOf = ({ args }: Call): readonly { readonly name: string; readonly value: Expr }[] => {
  const entries = (expr: Expr): readonly { readonly name: string; readonly value: Expr }[] => {
    if (expr.kind === 'struct') return expr.fields.flatMap(({ name, value }) => (name === undefined ? [] : [{ name, value }]))
    if (expr.kind !== 'object') return []
    return expr.properties.flatMap(({ key, value }) =>
      typeof key !== 'string' || selects.has(key) ? [] : value.kind === 'object' ? entries(value) : [{ name: key, value }],
    )
  }
  return args.flatMap(entries)
}
const selects: ReadonlySet<string> = new Set(['where', 'select', 'filter', 'include'])

/** `mail.sentAt = new Date()`, `order.status = 'PAID'`. */
export const marksDone = ({ targets, value }: Assign): boolean => {
  const [target] = targets
  return value !== undefined && target?.kind === 'member' && setsDone(target.name, value)
}

/** `checkpoints.save("orders", cursor)`, `redis.set('crm:cursor', cursor)`, `save_position(…)`. */
const savesProgress = (call: Call): boolean => {
  const words = wordsOf(lastName(call.callee))
  if (!known.keeps.has(words[0] ?? '') || call.args.length + call.keywords.length === 0) return false
  const said = [
    ...words.slice(1),
    ...(call.callee.kind === 'member' ? wordsOf(lastName(call.callee.object)) : []),
    ...(call.args.length > 1 ? wordsOf(textLiteral(call.args[0]) ?? '') : []),
    ...wordsOf(lastName(call.args.at(-1) ?? call)),
  ]
  return said.some((word) => known.positions.has(word))
}

/** `cursor`, `sync_offset`, `last_id`, `lastProcessedId`. */
const isPosition = (name: string): boolean => {
  const words = wordsOf(name)
  const [last, ...others] = words
  if (last === 'last' && others.length > 0 && others.length <= 2)
    return known.lastKeys.has(others.at(-1) ?? '') && others.slice(0, -1).every((word) => known.lastDone.has(word))
  return words.length <= 3 && known.positions.has(words.at(-1) ?? '')
}

/** The columns that a statement sets: `UPDATE syncs SET cursor = $1`, `… ON CONFLICT (name) DO UPDATE SET cursor = excluded.cursor`. */
const columnsSet = (text: string): readonly string[] => {
  if (!/\b(update|insert)\b/i.test(text)) return []
  const [, set = ''] = /\bset\b([\s\S]*?)(?:\bwhere\b|\bfrom\b|\breturning\b|$)/i.exec(text) ?? []
  return set.split(',').flatMap((part) => /^\s*["`]?(\w+)["`]?\s*=(?!=)/.exec(part)?.[1] ?? [])
}

/** A statement among the arguments of a call, or of a call around it: `execute(text("…"))`. */
const statementsGiven = ({ args }: Call): readonly string[] =>
  args.flatMap((argument) => textLiteral(argument) ?? (argument.kind === 'call' ? textLiteral(argument.args[0]) : undefined) ?? [])

/** `pool.query('UPDATE syncs SET cursor = $1 …')`, `prisma.sync.update({ where, data: { lastId } })`. */
const storesPosition = (call: Call): boolean => {
  const [first = ''] = wordsOf(lastName(call.callee))
  if (!known.stores.has(first)) return false
  if (statementsGiven(call).some((text) => columnsSet(text).some(isPosition))) return true
  return call.callee.kind === 'member' && first !== 'query' && dataOf(call).some(({ name, value }) => isPosition(name) && isVariable(value))
}

/** A start that a caller sets again is no progress: only what the code computes is. */
const isVariable = (value: Expr): boolean => value.kind !== 'literal'

/** `state.last_id = rows[-1].id`, in a loop that also stores the object or commits. */
const movesStored = (file: CodeFile, assign: Assign): boolean => {
  const [target] = assign.targets
  if (target?.kind !== 'member' || !isPosition(target.name) || !assign.value || !isVariable(assign.value)) return false
  const fn = functionAround(file, assign)
  if (!fn || (target.object.kind === 'name' && ['this', fn.self].includes(target.object.name))) return false
  const loop = enclosing(fn, assign).find(({ stmt, body }) => stmt.kind === 'loop' && body !== undefined)?.stmt
  return (
    loop?.kind === 'loop' &&
    exprsIn(loop.body, 'own').some(
      (expr) => expr.kind === 'call' && expr.callee.kind === 'member' && known.writesObject.has(wordsOf(expr.callee.name)[0] ?? ''),
    )
  )
}

/** `executor.awaitTermination(…)`, `p.wg.Wait()`, `thread.join(20)`. */
const drains = ({ callee, args, keywords }: Call): boolean => {
  const name = lastName(callee)
  if (known.drains.has(name)) return args[0]?.kind !== 'literal' || args[0].value !== false
  if (callee.kind !== 'member') return false
  const holder = wordsOf(lastName(callee.object)).at(-1) ?? ''
  if (name === 'Wait') return args.length === 0 && known.groups.has(holder)
  return name === 'join' && args.length + keywords.length <= 1 && known.threads.has(holder)
}

/** A value without what waits for it, or takes its place if there is none. */
const sourceOf = (value: Expr): Expr =>
  value.kind === 'await'
    ? sourceOf(value.value)
    : value.kind === 'binary'
      ? sourceOf(value.left)
      : value.kind === 'call' && value.args.length === 1 && value.callee.kind === 'name' && value.args[0]?.kind !== 'literal'
        ? sourceOf(value.args[0] ?? value)
        : value

/** The variable that a call loads before a loop, that the loop moves on, and that this call gives back to where it came from. */
const savesLoaded = (file: CodeFile, call: Call): boolean => {
  const { callee } = call
  if (callee.kind !== 'member' || !known.keeps.has(wordsOf(callee.name)[0] ?? '')) return false
  const fn = functionAround(file, call)
  const loop = fn && enclosing(fn, call).find(({ stmt, body }) => stmt.kind === 'loop' && body !== undefined)?.stmt
  if (!fn?.body || !loop) return false
  const store = file.textOf(callee.object)
  const assigns = exprsIn(fn.body, 'own').filter((expr): expr is Assign => expr.kind === 'assign')
  return call.args.some((argument) => {
    if (argument.kind !== 'name') return false
    const own = assigns.filter(({ targets }) => targets.some((target) => target.kind === 'name' && target.name === argument.name))
    return (
      own.some((one) => contains(loop, one)) &&
      own.some(({ value, end }) => {
        const source = value && sourceOf(value)
        return (
          end <= loop.start && source?.kind === 'call' && source.callee.kind === 'member' && file.textOf(source.callee.object) === store
        )
      })
    )
  })
}

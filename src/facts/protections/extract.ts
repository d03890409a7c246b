import type { CodeFile } from '#code/code-file'
import { dominance } from '#code/ways/dominance'
import { lastName } from '#code/last-name'
import { contains, stmtsIn } from '#code/inside'
import type { Assign, Call, FunctionModel, Located } from '#code/model'
import type { Effects, Protection } from '#model/facts/requests/protection'
import { plainCalls } from '#models/by-language/plain-calls'
import type { PlaceOf } from '../reading/module-code.ts'
import { functionNames } from '../summaries/function-names.ts'
import { answerGuard } from './answer-guard.ts'
import { Guards } from './guards.ts'
import { protectionFacts, type Found } from './protection-facts.ts'
import { isErrorAnswer, isNext } from './refusal.ts'
import { takenBy } from './takes.ts'

const nameOfPart = (assign: Assign): string | undefined => {
  const target = assign.targets.find(({ kind }) => kind === 'member' || kind === 'index')
  return target && `=${lastName(target)}`
}

/** The outermost functions of a file. Nested functions are followed with them. */
const outermost = ({ index }: CodeFile): readonly FunctionModel[] =>
  index.functions.filter((fn) => fn.body && index.scopeOf(fn)?.parent?.function === undefined)

/** The protections of the effects in a file's functions. */
export const protections = (file: CodeFile, placeOf: PlaceOf): readonly (Protection | Effects)[] => {
  const nameOf = functionNames(file, placeOf)
  const withinOf = (fn: FunctionModel): string => nameOf(fn) ?? (fn.owner === undefined ? fn.name : `${fn.owner}.${fn.name}`)
  const guards = new Guards(file)
  const found: Found[] = []
  const alsoAsks = new Map<string, readonly string[]>()
  for (const fn of outermost(file)) {
    const { before, returns, finishes, isComplete } = dominance(fn, file.module.language, isEnd)
    if (!isComplete) continue
    const own = withinOf(fn)
    const from = found.length
    const unread = unreadCalls(file, fn)
    for (const [at, passed] of before) {
      const name = at.kind === 'call' ? lastName(at.callee) : nameOfPart(at)
      if (
        name === undefined ||
        name === '' ||
        (plainCalls.has(name) && !(at.kind === 'call' && isNext(at))) ||
        name.endsWith('Error') ||
        name.endsWith('Exception')
      )
        continue
      const within = (at.kind === 'call' ? placeOf(at).within : '') || own
      const takes = at.kind === 'call' ? takenBy(file, at) : []
      found.push({
        within,
        at,
        name,
        ...(takes.length > 0 && { takes }),
        ...(unread.has(at) && { unread: true as const }),
        behind: guards.behind(passed),
      })
    }
    for (const [stmt, passed] of returns) {
      const { values, start, end: last } = stmt
      // Of a choice between two answers, only the one that refuses does.
      if (!values.some(({ kind }) => kind === 'conditional') && isErrorAnswer(file, stmt)) guards.refusing.add(stmt)
      const answer = values[0] && answerGuard(file, values[0])
      if (answer)
        found.push({ within: own, at: { start, end: last }, name: '', behind: { all: [...guards.behind(passed).all, answer], some: [] } })
    }
    for (const [each, passed] of finishes)
      found.push({ within: each === fn ? own : withinOf(each), at: each, name: '', behind: guards.behind(passed) })
    const asked = guards.takeAlsoAsked()
    if (asked.length > 0) for (const { within } of found.slice(from)) alsoAsks.set(within, asked)
  }
  const refusing = outermostOf([...guards.refusing])
  const isEffect = ({ name, at }: Found): boolean => name === '' || !isInside(refusing, at)
  return protectionFacts(file, withinOf, found.filter(isEffect), alsoAsks)
}

/** Go: calls whose error is assigned to `_`, or of which nothing is assigned. */
const unreadCalls = ({ module }: CodeFile, fn: FunctionModel): ReadonlySet<Located> =>
  new Set(
    (module.language === 'go' ? stmtsIn(fn.body ?? []) : []).flatMap((stmt) => {
      if (stmt.kind !== 'eval') return []
      if (stmt.expr.kind === 'call') return [stmt.expr]
      if (stmt.expr.kind !== 'assign' || stmt.expr.value?.kind !== 'call') return []
      const last = stmt.expr.targets.at(-1)
      return last?.kind === 'name' && last.name === '_' ? [stmt.expr.value] : []
    }),
  )

/** Parts of a text in order, without those inside others of them. */
const outermostOf = (parts: readonly Located[]): readonly Located[] => {
  const found: Located[] = []
  for (const part of parts.toSorted((one, other) => one.start - other.start || other.end - one.end))
    if (part.end > (found.at(-1)?.end ?? -1)) found.push(part)
  return found
}

/** Whether a part lies in one of these, which are in order and apart. */
const isInside = (parts: readonly Located[], at: Located): boolean => {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.start ?? 0) <= at.start) low = middle + 1
    else high = middle
  }
  const part = parts[low - 1]
  return part !== undefined && contains(part, at)
}

const ends = new Set(['panic', 'Fatal', 'Fatalf', 'exit', 'Exit', 'abort', 'notFound', 'redirect'])
const isEnd = ({ callee }: Call): boolean =>
  callee.kind === 'name'
    ? callee.name === 'panic' || callee.name === 'abort'
    : callee.kind === 'member' &&
      callee.object.kind === 'name' &&
      ends.has(callee.name) &&
      ['os', 'log', 'process', 'sys', 'System'].includes(callee.object.name)

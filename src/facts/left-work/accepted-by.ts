import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { contains, exprsIn, exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, Located } from '#code/model'
import type { LeftWork } from '#model/facts/work/left-work'
import { textLiteral } from '#code/parts/text-literal'
import { leftWorkNames as known } from '#models/naming/left-work-names'
import { wordsOf } from '#models/naming/words'
import { oneLine } from '../values/one-line.ts'

/** How a function, or one that it is written in, answers that it has accepted work which is not done. The work itself does not count. */
export const acceptedBy = (file: CodeFile, fn: FunctionModel, work: Located): LeftWork['accepted'] => {
  const around = file.index.functions.filter((one) => contains(one, fn))
  for (const as of ['status', 'state'] as const)
    for (const { body = [], decorators } of around) {
      const exprs = [...exprsIn(body), ...decorators.flatMap((one) => exprsOf(one))].filter(
        (expr) => !contains(work, expr) && mayMeet(around, work, expr),
      )
      const says = exprs.find((expr) => (as === 'status' ? isAccepted(file, expr) : holdsState(file, expr)))
      if (says) return { as, by: oneLine(file.textOf(says), 40) }
    }
  return undefined
}

/** Whether one run may reach both places: they are not in different branches of a statement, or in a `try` and its handler. */
const mayMeet = (around: readonly FunctionModel[], one: Located, other: Located): boolean =>
  around.every((fn) => {
    const others = enclosing(fn, other)
    return enclosing(fn, one).every(
      ({ stmt, body }, depth) => others[depth]?.stmt !== stmt || others[depth].body === body || !body || !others[depth].body,
    )
  })

const isAccepted = (file: CodeFile, expr: Expr): boolean => {
  if (expr.kind === 'literal') return expr.value === 202 && isGiven(file, expr)
  if (expr.kind !== 'member' && expr.kind !== 'name') return false
  const words = wordsOf(expr.name)
  if (!words.includes('accepted')) return false
  const holder = expr.kind === 'member' ? wordsOf(lastName(expr.object)) : []
  const all = [...holder, ...words]
  return all.length > 1 && all.every((word) => known.statusWords.has(word))
}

/** `{ status: 'queued' }`, in an answer. */
const holdsState = (file: CodeFile, expr: Expr): boolean => {
  if (expr.kind !== 'object') return false
  const hasState = expr.properties.some(
    ({ key, value }) => typeof key === 'string' && known.stateKeys.has(key.toLowerCase()) && isState(value),
  )
  return hasState && isAnswer(file, expr)
}

const isState = (value: Expr): boolean => known.acceptedStates.has(textLiteral(value)?.toLowerCase() ?? '')

/** It is returned, or handed to a call that writes an answer. */
const isAnswer = (file: CodeFile, expr: Expr): boolean => {
  const outer = file.index.outerOf(expr)
  if (!outer) return false
  if (outer.kind === 'cast') return isAnswer(file, outer)
  return outer.kind === 'return' || (outer.kind === 'call' && outer.args.includes(expr) && known.answers.has(lastName(outer.callee)))
}

/** It is an argument, an element or the value of a keyword of something that answers, and not compared or assigned. */
const isGiven = (file: CodeFile, expr: Expr): boolean => {
  const outer = file.index.outerOf(expr)
  return outer !== undefined && givers.has(outer.kind)
}

const givers: ReadonlySet<string> = new Set(['call', 'return', 'array', 'object', 'struct', 'lambda'])

import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr, If, Stmt } from '#code/model'
import type { Safeguard } from '#model/facts/requests/safeguard'
import { names } from '#models/names'
import { perName, wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { givenOptions, type GivenOption } from '../options/given-options.ts'
import { isWithoutEnd } from '../wait-limits/limit-name.ts'
import { writtenNames } from '../values/written-names.ts'

/** Words of names that limit attempts; most files have none, and are not searched. */
const mayLimit = /attempt|retr|tries|deliver|elapsed/i

/** Whether a name says that it limits attempts: `maxRetries`, `retry_limit`, `x-delivery-limit`, `attempts`. */
const isLimitName = perName((name: string): boolean => {
  const words = wordsOf(name)
  if (names.attemptLimits.has(words.join(''))) return true
  return (
    words.some((word) => names.attemptWords.has(word)) &&
    words.some((word) => names.mostWords.has(word)) &&
    words.every((word) => names.attemptWords.has(word) || names.mostWords.has(word) || names.attemptFillers.has(word))
  )
})

/** A member of a tagged union describes attempts and is not given to anything: an object with a literal `kind`. */
const isTagged = (outerOf: (expr: Expr) => Expr | Stmt | undefined, value: Expr): boolean => {
  const object = outerOf(value)
  return object?.kind === 'object' && object.properties.some(({ key, value: tag }) => key === 'kind' && tag.kind === 'literal')
}

const isLimit = ({ form, name, value }: GivenOption): boolean =>
  (isLimitName(name.split('.').at(-1) ?? '') || (form === 'keyword' && names.attemptKeywords.has(wordsOf(name).join('')))) &&
  !isWithoutEnd(value) &&
  !(value.kind === 'literal' && value.value === true)

/** Whether a name counts attempts, as whole words: `job.attempts`, `retryCount`. */
const countsAttempts = (expr: Expr): boolean => {
  const words = wordsOf(lastName(expr.kind === 'call' ? expr.callee : expr))
  return words.some((word) => names.attemptWords.has(word)) && !words.some((word) => names.mostWords.has(word))
}

const namesMost = (expr: Expr): boolean =>
  wordsOf(lastName(expr.kind === 'call' ? expr.callee : expr)).some((word) => names.mostWords.has(word))

/** A number of attempts above one: the first of several is no limit. */
const isNumber = (expr: Expr): boolean => expr.kind === 'literal' && typeof expr.value === 'number' && expr.value > 1

/** The comparison that stops further attempts: `job.attempts >= maxAttempts`. */
const comparisonIn = (condition: Expr): Expr | undefined =>
  exprsOf(condition, 'own').find((part) => {
    if (part.kind !== 'binary') return false
    // A count that is raised by one meets its limit.
    if (part.operator === '==')
      return [
        [part.left, part.right],
        [part.right, part.left],
      ].some(([count, most]) => count && most && countsAttempts(count) && (isNumber(most) || namesMost(most)))
    if (!['<', '<=', '>', '>='].includes(part.operator)) return false
    const [more, less] = part.operator.startsWith('>') ? [part.left, part.right] : [part.right, part.left]
    return (
      (countsAttempts(more) && (isNumber(less) || namesMost(less) || less.kind === 'name')) ||
      // `attempts <= most` leads on, and what follows gives up.
      (countsAttempts(less) && namesMost(more))
    )
  })

/** Whether a branch leaves the function or the loop, or says that the work is given up. */
const givesUp = ({ then }: If): boolean =>
  stmtsIn(then).some(({ kind }) => kind === 'return' || kind === 'throw' || kind === 'break') ||
  exprsIn(then, 'own').some((expr) => writtenNames(expr).some((name) => wordsOf(name).some((word) => names.givesUp.has(word))))

/** What limits how often something is tried: options and settings by their names, and comparisons of a count with a limit. */
export const attemptLimits = (code: ModuleCode): readonly Safeguard[] => {
  const { file, withinAt } = code
  if (!mayLimit.test(file.text)) return []
  const made = (
    at: { start: number; end: number },
    by: string,
    subject: string,
    of: Pick<Safeguard, 'formerSubject' | 'optionOf' | 'setOn'> = {},
  ): Safeguard => ({
    kind: 'safeguard',
    at: file.spanOf(at),
    within: withinAt(at),
    subject: `repetition ${subject}`,
    against: 'repetition',
    by,
    ...of,
  })
  const options = givenOptions(code).flatMap((option): Safeguard[] => {
    if (!isLimit(option) || isTagged(file.index.outerOf, option.value)) return []
    const { form, at, by, call, whole } = option
    switch (form) {
      case 'keyword':
      case 'property': {
        const callee = call ? lastName(call.callee) : ''
        if (callee === '' || names.describes.has(callee)) return []
        return [made(at, by, form === 'keyword' ? `${by} of ${callee}` : callee, whole === undefined ? {} : { optionOf: whole })]
      }
      case 'field':
        return [made(at, by, by, whole === undefined ? {} : { optionOf: whole })]
      case 'setter':
        return [made(at, by, by.slice(0, -2), { formerSubject: `repetition ${option.name}` })]
      default:
        return []
    }
  })
  const branches = file.index.functions.flatMap((fn) =>
    stmtsIn(fn.body ?? []).flatMap((stmt): Safeguard[] => {
      const found = stmt.kind === 'if' && givesUp(stmt) ? comparisonIn(stmt.condition) : undefined
      if (!found || stmt.kind !== 'if') return []
      const by = oneLine(file.textOf(found), 80)
      return [made(stmt.condition, by, by, { formerSubject: `repetition ${oneLine(file.textOf(stmt.condition), 80)}` })]
    }),
  )
  return [...options, ...branches]
}

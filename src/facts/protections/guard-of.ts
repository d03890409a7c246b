import type { CodeFile } from '#code/code-file'
import type { Expr, Stmt } from '#code/model'
import type { Step } from '#code/origins/passed'
import type { Scope } from '#code/scope'
import type { Dependence, Protection } from '#model/facts/requests/protection'
import { protectionNames as names } from '#models/naming/kinds/protection-names'
import { refusalWords } from '#models/naming/refusal-words'
import { asksOfCall, callGuard, demandedBy } from './call-guard.ts'
import { askedBy, type Asked } from './dependence.ts'
import type { Guard } from './guard.ts'
import { heldNames } from './held-names.ts'
import { nameSays } from './named-dependences.ts'
import { refusalOf, runsNext, type Refusal } from './refusal.ts'
import { wholeOf } from './whole-condition.ts'
import { says } from './words.ts'

type Condition = Extract<Step, { kind: 'condition' }>

/** Whether the condition checks only that a value is present. */
const isPresence = (expr: Expr): boolean =>
  expr.kind === 'name' ||
  expr.kind === 'member' ||
  (expr.kind === 'unary' && isPresence(expr.operand)) ||
  (expr.kind === 'binary' &&
    [expr.left, expr.right].some((side) => side.kind === 'literal' && (side.value === '' || side.value === 0 || side.type === 'null')))

/** Settings such as `config.ALLOW_UPLOAD` are set by the service and cannot be missing rows. */
const isConstant = (expr: Expr): boolean => (expr.kind === 'name' || expr.kind === 'member') && expr.name === expr.name.toUpperCase()

/** A value that is only checked for presence, and whose names mention neither a caller nor a decision: `connection`, `team.password`. */
const isMissingThing = ({ condition, holds }: Condition, { words, of }: Asked): boolean =>
  isPresence(condition) &&
  !isConstant(condition) &&
  holds === !(condition.kind === 'binary' && condition.operator === '==') &&
  !of.has('principal') &&
  ![...words].some((word) => names.answers.has(word) || names.asks.has(word) || names.perhapsRights.has(word))

const isAbout = ({ of }: Asked, ...some: readonly Protection['of'][number][]): boolean => some.some((each) => of.has(each))

/** Whether the condition refuses the owner: `if (row.ownerId == user.id) return row` in a search. */
const isOfOwner = ({ condition, holds }: Condition): boolean =>
  condition.kind === 'binary' && (condition.operator === '==' ? !holds : condition.operator === '!=' && holds)

/** Whether a condition only compares a right that the sender of a request chooses with constants: `body.role != "admin"`. */
const isChosenRight = (asked: Asked, condition: Expr): boolean =>
  isAbout(asked, 'right') &&
  !isAbout(asked, 'principal', 'owner', 'signature') &&
  ['and', 'or'].some((operator) => partsOf(condition, operator).every(isChosen))

const isChosen = (part: Expr): boolean =>
  part.kind === 'binary' &&
  [part.left, part.right].some((side) => side.kind === 'literal') &&
  namesIn(part).some((name) => hasWord(name, names.chosen))

/** Whether a refusing condition is about the caller. */
const isOfCaller = (asked: Asked, step: Condition, { how, said, isPlain }: Refusal, isElse: boolean): boolean => {
  if (asked.isOfError || asked.isOfCount || how === 'replaces') return false
  const isTyped = isAbout(asked, 'right', 'owner', 'signature')
  // The right that a request wants to give somebody, compared with those there are: an input that is checked.
  if (isTyped && isChosenRight(asked, step.condition) && !says(said, refusalWords.denied)) return false
  if (how === 'skips') return isAbout(asked, 'right', 'owner')
  // Callers who do not own a row are refused, whatever the error is called.
  if (how === 'returns' && isAbout(asked, 'owner') && !isOfOwner(step)) return true
  if (!isPlain) return false
  if (!isTyped && !isAbout(asked, 'principal') && [...asked.words].some((word) => names.switches.has(word))) return false
  // A missing object is answered with some status. A 403 alone does not make the condition one about the caller.
  if (!isTyped && isMissingThing(step, asked) && !says(said, refusalWords.unproven)) return false
  // A refusal in `else` is one of several cases, unless the condition checks the caller.
  if (says(said, refusalWords.denied) && (!isElse || isAbout(asked, 'principal'))) return true
  return isTyped || (says(said, refusalWords.perhapsDenied) && isAbout(asked, 'principal'))
}

/** Whether a refusing condition is about the destination of a request, or about which file is opened. */
const isOfAddress = (asked: Asked, condition: Expr, { how, said, isPlain }: Refusal): boolean => {
  if (!isPlain || how === 'skips' || asked.isOfError || isAbout(asked, 'principal', 'right', 'owner')) return false
  if (isAbout(asked, 'address')) return how !== 'replaces' || !isPresence(condition)
  return how !== 'replaces' && !isPresence(condition) && !asked.isOfCount && says(said, refusalWords.address)
}

/** The parts of a condition that decide together: both must hold for the case that refuses. */
const partsOf = (expr: Expr, operator: string): readonly Expr[] =>
  expr.kind === 'binary' && expr.operator === operator ? [...partsOf(expr.left, operator), ...partsOf(expr.right, operator)] : [expr]

const hasWord = (name: string, ...sets: readonly ReadonlySet<string>[]): boolean =>
  nameSays(name).words.some((word) => sets.some((set) => set.has(word)))

const calleeIn = (expr: Expr): readonly string[] =>
  expr.kind === 'call'
    ? namesIn(expr.callee)
    : expr.kind === 'unary'
      ? calleeIn(expr.operand)
      : expr.kind === 'await'
        ? calleeIn(expr.value)
        : []

/** All names of a path: `req`, `query` and `force` of `req.query.force`. */
const namesIn = (expr: Expr): readonly string[] => {
  switch (expr.kind) {
    case 'name':
      return [expr.name]
    case 'member':
      return [...namesIn(expr.object), expr.name]
    case 'index':
      return namesIn(expr.object)
    case 'unary':
      return namesIn(expr.operand)
    case 'binary':
      return [...namesIn(expr.left), ...namesIn(expr.right)]
    default:
      return calleeIn(expr)
  }
}

/** A setting of the service, whatever it is called, or a value that the sender of a request chooses. */
const letsAllPass = (file: CodeFile, part: Expr, scope: Scope): boolean => {
  const held = namesIn(part)
  if (held.some((name) => hasWord(name, names.switches, names.settings))) return true
  const { of } = askedBy(file, part, scope)
  return (
    held.some((name) => hasWord(name, names.chosen)) &&
    !['principal', 'right', 'owner', 'signature'].some((each) => of.has(each as Dependence))
  )
}

/** What lets everybody pass beside a condition about the caller: `flags.strict` of `!isAdmin && flags.strict`. */
const exemptionsOf = (file: CodeFile, { condition, holds }: Condition, scope: Scope): readonly string[] => {
  const parts = partsOf(condition, holds ? 'or' : 'and')
  return parts.length < 2 ? [] : parts.filter((part) => letsAllPass(file, part, scope)).map((part) => namesIn(part).join('.'))
}

/** The protection that a step provides, if any. */
export const guardOf = (file: CodeFile, step: Step): Guard | undefined => {
  if (step.kind === 'some') return undefined
  if (step.kind === 'call') return callGuard(file, step.call)
  const { condition, otherwise } = step
  const { whole, scope } = wholeOf(file, condition)
  const refusal = refusalOf(otherwise.length === 0 ? restAfter(file, whole, scope) : otherwise)
  if (!refusal) return undefined
  // In the branch that refuses, the other branch is the rest of the function and not a refusal.
  const branch = file.index.outerOf(whole)
  if (branch?.kind === 'if' && otherwise !== branch.then && refusalOf(branch.then)?.isPlain) return undefined
  const asked = askedBy(file, condition, scope)
  if (asked.isOfError && asked.outcomeOf && (refusal.how === 'throws' || refusal.how === 'returns')) {
    const demanded = demandedBy(file, asked.outcomeOf, scope)
    const asks = demanded && asksOfCall(file, asked.outcomeOf, scope)
    return demanded && asks
      ? { ...demanded, asks, about: heldNames([asked.outcomeOf]), refuses: refusal.how, shown: asked.outcomeOf }
      : undefined
  }
  const against = isOfCaller(asked, step, refusal, branch?.kind === 'if' && otherwise === branch.otherwise)
    ? 'access'
    : isOfAddress(asked, condition, refusal)
      ? 'address'
      : undefined
  if (!against) return undefined
  const of = new Set(asked.of)
  // A refusal for callers who are not signed in demands less than one for callers without the right.
  const isWholePresence = whole === condition || !isPresence(condition)
  if (against === 'access' && isWholePresence && says(refusal.said, refusalWords.forbidden)) of.add('right')
  const shown = branch?.kind === 'if' && otherwise !== branch.then ? (refusedAtEnd(file, whole, otherwise) ?? whole) : whole
  const isTyped = isAbout(asked, 'principal', 'right', 'owner', 'signature', 'address')
  const said = isTyped ? {} : ({ bySaid: true } as const)
  const unless = exemptionsOf(file, step, scope)
  return {
    against,
    asks: [...asked.asks].sort(),
    of: [...of].sort(),
    about: heldNames([condition]),
    ...(unless.length > 0 && { unless }),
    refuses: refusal.how,
    shown,
    ...said,
  }
}

/** `if (isOurs(request)) return next()`, and the refusal of all others after it: what follows a branch that leaves the function is its other case. */
const restAfter = ({ index }: CodeFile, whole: Expr, scope: Scope): readonly Stmt[] => {
  const branch = index.outerOf(whole)
  if (branch?.kind !== 'if' || branch.otherwise.length > 0 || branch.then.at(-1)?.kind !== 'return') return []
  const body = scope.function?.body ?? []
  const rest = body.slice(body.indexOf(branch) + 1)
  return body.includes(branch) && refusalOf(rest)?.isPlain && branch.then.some(runsNext) ? rest : []
}

/** The error for all other callers, after the cases that are let through. */
const refusedAtEnd = ({ index }: CodeFile, whole: Expr, otherwise: readonly Stmt[]): Stmt | undefined => {
  const branch = index.outerOf(whole)
  const last = otherwise.at(-1)
  return branch?.kind === 'if' && branch.otherwise.length === 0 && last?.kind === 'throw' ? last : undefined
}

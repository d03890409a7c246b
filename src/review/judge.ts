import { repeatsOneOf } from '#model/findings/repeats-one-of'
import type { Gap, Judgement, Rule } from '#model/rule'
import type { Change, Ecosystem, NotExamined, System, Unit } from '#model/system'

/** The judgements of one rule on both sides. */
export interface RuleJudgements {
  readonly rule: Rule
  readonly head: readonly Judgement[]
  readonly base: readonly Judgement[]
  /** Why gaps are withheld; undefined if the rule could judge everything. */
  readonly incomplete?: string
}

/** The judgements of a rule, or how it failed. */
export type Judged = RuleJudgements | { readonly rule: Rule; readonly incomplete: string; readonly crashed: true }

/** Whether a rule failed, so that it has no judgements. */
export const hasFailed = (judged: Judged): judged is Exclude<Judged, RuleJudgements> => 'crashed' in judged

const failure = 'it failed: '

/** Whether a reason in the coverage says that a rule failed, and not that something it needs was not examined. */
export const saysFailed = (reason: string): boolean => reason.startsWith(failure)

/** The rules that could not judge everything, with the reason, as the coverage lists them. */
export const rulesNotRun = (judged: readonly Judged[]): { readonly ruleId: string; readonly reason: string }[] =>
  judged.flatMap(({ rule, incomplete }) => (incomplete === undefined ? [] : [{ ruleId: rule.id, reason: incomplete }]))

/** Runs a rule on a system, directly or with a cache of earlier judgements. */
export type Ask = (rule: Rule, system: System, change: Change | undefined) => readonly Judgement[]

const ask: Ask = (rule, system, change) => [...rule.judge(system, change)]

/** The innermost unit of an ecosystem around a path. */
const unitAround = (path: string, ecosystem: Ecosystem, units: readonly Unit[]): Unit | undefined =>
  units
    .filter((unit) => unit.ecosystem === ecosystem && (unit.root === '' || path.startsWith(`${unit.root}/`)))
    .reduce<Unit | undefined>((inner, unit) => (inner && inner.root.length >= unit.root.length ? inner : unit), undefined)

const isLinked = (one: Unit, other: Unit): boolean => one === other || one.dependencies.has(other.name) || other.dependencies.has(one.name)

/**
 * Whether a file that was not examined may hold what a gap says is absent: code of another ecosystem cannot, and neither can a unit that
 * neither uses the gap's unit nor is used by it.
 */
const mayHold = ({ path, ecosystem }: NotExamined, gap: Gap, { files, units }: System): boolean => {
  const unit = files.get(gap.at.path)?.unit
  if (!unit || ecosystem === undefined) return true
  if (ecosystem !== unit.ecosystem) return false
  const own = unitAround(path, ecosystem, units)
  return own === undefined || isLinked(own, unit)
}

/**
 * Gaps that name each hazard once. A line that repeats code of the file has none if the code itself has one, unless the line has that
 * subject without the repeated code. Code that is read in two ways, with and without own functions written out, counts
 * once. Evidence is kept on both lines: either may be the one that a change removes.
 */
const eachOnce = (judgements: readonly Judgement[], { files }: System): readonly Judgement[] => {
  const gapsOf = Map.groupBy(
    judgements.filter(({ kind }) => kind === 'gap'),
    ({ at }) => at.path,
  )
  const seen = new Set<string>()
  return judgements.filter((judgement) => {
    const { at } = judgement
    const copies = files.get(at.path)?.traits?.copies
    if (!copies || judgement.kind !== 'gap') return true
    const key = [at.path, at.startLine, judgement.subject, judgement.within].join('\0')
    if (seen.has(key)) return false
    seen.add(key)
    const lines = gapsOf.get(at.path)?.map((other) => other.at.startLine) ?? []
    return !repeatsOneOf(copies, at.startLine, lines, ({ own }) => own?.includes(judgement.subject) === true)
  })
}

/**
 * Runs a rule on head and base in the same try: if one side fails, neither counts, or existing findings would look new. An error in a rule
 * is a bug of this product: here, in one place, it becomes a notice.
 */
export const judge = (rule: Rule, head: System, base: System | undefined, change: Change | undefined, asking: Ask = ask): Judged => {
  const { mustHaveRead } = rule
  const unread = mustHaveRead
    ? [head, ...(base ? [base] : [])].flatMap((side) => side.notExamined.filter(({ path }) => mustHaveRead(path)))
    : []
  let blocking: NotExamined | undefined
  const withoutWithheld = (judgements: readonly Judgement[], system: System): readonly Judgement[] =>
    judgements.filter((judgement) => {
      const file = judgement.kind === 'gap' ? unread.find((one) => mayHold(one, judgement, system)) : undefined
      blocking ??= file
      return file === undefined
    })
  try {
    // The base first: its cached results may be reused for the head.
    const before = base ? eachOnce(asking(rule, base, undefined), base) : []
    const after = eachOnce(asking(rule, head, change), head)
    if (unread.length === 0) return { rule, head: after, base: before }
    const known = { head: withoutWithheld(after, head), base: base ? withoutWithheld(before, base) : [] }
    return { rule, ...known, ...(blocking && { incomplete: `it must read ${blocking.path}, which was not examined (${blocking.reason})` }) }
  } catch (error) {
    return { rule, incomplete: `${failure}${error instanceof Error ? error.message : String(error)}`, crashed: true }
  }
}

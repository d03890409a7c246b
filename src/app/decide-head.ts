import type { CheckRunPlan, Conclusion } from '#model/publication'
import type { HeadVerdict } from '#store/heads'

/** An open pull request whose head is the commit. */
export interface HeadPull {
  readonly number: number
  readonly baseRef: string
  readonly draft: boolean
  /** Its base is the default branch, or requires the check, or may require it. */
  readonly counts: boolean
}

export interface HeadSituation {
  readonly open: readonly HeadPull[]
  readonly verdicts: readonly HeadVerdict[]
  /** Identity of the settings in force, by base branch, where it is known: a verdict made by others is outdated. */
  readonly settings: ReadonlyMap<string, string>
}

export type HeadDecision =
  | {
      readonly kind: 'conclude'
      /** The verdict that decides, the worst of all. */
      readonly deciding: HeadVerdict
      readonly members: readonly HeadPull[]
      /** `deciding` is that of a pull request that has left for a branch that does not require the check, or was closed. */
      readonly isHeld: boolean
      /** Numbers of pull requests whose verdict is not known. */
      readonly missing: readonly number[]
    }
  | { readonly kind: 'wait'; readonly missing: readonly number[] }
  /** No open pull request and no merge group has this head. */
  | { readonly kind: 'none' }

const order: readonly Conclusion[] = ['failure', 'action_required', 'cancelled', 'neutral', 'success']

const lets = ({ conclusion }: CheckRunPlan): boolean => conclusion === 'neutral' || conclusion === 'success'

const badness = ({ plan }: HeadVerdict): number => order.indexOf(plan.conclusion)

/**
 * What the check of a commit concludes. A check belongs to the commit, and GitHub looks at the newest of a name, whatever pull request it was
 * made for. So it shows the worst verdict of all open pull requests with this head whose base requires it, and of a merge group with this head;
 * pull requests into other branches neither improve nor worsen it. Where there are only such, the worst of theirs counts, but does not improve
 * a failing verdict that this commit already has for a branch that requires the check: reopened or retargeted, it would be merged by it.
 *
 * It never lets a merge through while a verdict is missing.
 */
export const decideHead = ({ open, verdicts, settings }: HeadSituation): HeadDecision => {
  const groups = verdicts.filter(({ number }) => number === 0)
  const counting = open.filter(({ counts }) => counts)
  const isFallback = counting.length === 0 && groups.length === 0
  const members = isFallback ? open : counting
  const isOf = (verdict: HeadVerdict, { number, baseRef }: HeadPull): boolean => verdict.number === number && verdict.baseRef === baseRef
  const valid = members.map((pull) =>
    verdicts.find(
      (verdict) =>
        isOf(verdict, pull) && verdict.draft === pull.draft && (settings.get(pull.baseRef) ?? verdict.settings) === verdict.settings,
    ),
  )
  const missing = members.filter((_, index) => valid[index] === undefined).map(({ number }) => number)
  const held = isFallback
    ? verdicts.filter(
        (verdict) => verdict.counts && verdict.number > 0 && !lets(verdict.plan) && !members.some((pull) => isOf(verdict, pull)),
      )
    : []
  if (members.length === 0 && groups.length === 0) return { kind: 'none' }
  const known = [...groups, ...valid.filter((verdict) => verdict !== undefined), ...held]
  const [deciding] = known.toSorted((one, other) => badness(one) - badness(other) || one.number - other.number)
  if (!deciding || (lets(deciding.plan) && missing.length > 0)) return { kind: 'wait', missing }
  return { kind: 'conclude', deciding, members, isHeld: held.includes(deciding), missing }
}

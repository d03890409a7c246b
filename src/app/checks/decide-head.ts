import type { CheckRunPlan, Conclusion } from '#model/publishing/publication'
import type { HeadVerdict } from '#store/queue/heads'

/** An open pull request whose head is the commit. */
export interface HeadPull {
  readonly number: number
  readonly baseRef: string
  readonly draft: boolean
  /** Its base is the default branch, or requires the check or may require it. */
  readonly counts: boolean
}

export interface HeadSituation {
  readonly open: readonly HeadPull[]
  readonly verdicts: readonly HeadVerdict[]
  /** Identity of the current settings by base branch, where known. A verdict made with other settings is outdated. */
  readonly settings: ReadonlyMap<string, string>
}

export type HeadDecision =
  | {
      readonly kind: 'conclude'
      /** The verdict that decides: the worst one. */
      readonly deciding: HeadVerdict
      readonly members: readonly HeadPull[]
      /** `deciding` belongs to a pull request that was closed or now goes into a branch that does not require the check. */
      readonly isHeld: boolean
      /** Numbers of pull requests without a known verdict. */
      readonly missing: readonly number[]
    }
  | { readonly kind: 'wait'; readonly missing: readonly number[] }
  /** No open pull request and no merge group has this head. */
  | { readonly kind: 'none' }

const order: readonly Conclusion[] = ['failure', 'action_required', 'cancelled', 'neutral', 'success']

const lets = ({ conclusion }: CheckRunPlan): boolean => conclusion === 'neutral' || conclusion === 'success'

const badness = ({ plan }: HeadVerdict): number => order.indexOf(plan.conclusion)

/**
 * Decides what the check of a commit concludes. A check belongs to the commit: GitHub uses the newest one of a name, whichever pull request
 * it was made for. So it shows the worst verdict of all open pull requests with this head whose base requires it, and of a merge group with
 * this head. Pull requests into other branches do not affect it. If there are only such pull requests, the worst of their verdicts counts.
 * But it cannot improve a failing verdict that this commit already has for a branch that requires the check: a pull request that is
 * reopened or retargeted could then be merged with it.
 *
 * A check never passes while a verdict is missing.
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

import type { CheckRunPlan } from '#model/publishing/publication'
import { byteLength } from './cut.ts'
import { inlineCode } from './markdown-safe.ts'
import { githubTextBytes } from '../formats/to-markdown.ts'

interface Member {
  readonly number: number
  readonly baseRef: string
}

/** Whose verdict a commit's check shows. */
export interface HeadMembers {
  /** Pull requests that have the commit as head and whose verdicts count. */
  readonly members: readonly Member[]
  readonly deciding: Member
  /** The deciding verdict was made for a branch that the pull request no longer goes into. */
  readonly isHeld: boolean
  /** Pull requests that have no verdict yet. */
  readonly missing: readonly number[]
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`

const numbered = (numbers: readonly number[]): string => joined(numbers.map((number) => `#${number}`))

const nameOf = ({ number, baseRef }: Member): string => (number === 0 ? 'a merge group' : `#${number} (into ${inlineCode(baseRef)})`)

const sentences = ({ members, deciding, isHeld, missing }: HeadMembers): string[] => {
  if (isHeld)
    return [
      `This commit did not pass the review for #${deciding.number} into ${inlineCode(deciding.baseRef)}, which requires this check. A review for a branch that does not require the check cannot replace that verdict. Push a new commit to get another review.`,
    ]
  const all = members.some(({ number }) => number === deciding.number) ? members : [deciding, ...members]
  if (all.length < 2) return []
  const names = all.toSorted((one, other) => one.number - other.number).map(nameOf)
  return [
    `This commit is the head of ${joined(names)}. The check shows the worst of their verdicts: that of ${nameOf(deciding)}.`,
    ...(missing.length > 0 ? [`Not reviewed yet: ${numbered(missing)}.`] : []),
  ]
}

/** Names the pull requests whose verdicts the check of a shared head commit shows. With a single pull request, the plan is unchanged. */
export const explainHead = (plan: CheckRunPlan, head: HeadMembers): CheckRunPlan => {
  const note = sentences(head).join(' ')
  if (note === '') return plan
  const isAlone = head.members.length < 2
  const summary = `${note}\n\n${plan.summary}`
  const title =
    head.isHeld || isAlone
      ? plan.title
      : `${plan.title} (worst of ${numbered(head.members.map(({ number }) => number).toSorted((one, other) => one - other))})`
  return { ...plan, title, ...(byteLength(summary) <= githubTextBytes && { summary }) }
}

/** The summary of a check that cannot complete yet. */
export const waitingForSiblings = (missing: readonly number[]): string =>
  `This commit is also the head of ${numbered(missing)}. A commit has one check, which shows the worst verdict. It completes when ${missing.length === 1 ? 'that pull request is' : 'those pull requests are'} also reviewed.`

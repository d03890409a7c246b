import type { ConfigProblem } from '#config/read-config'
import { ReversedRangeError, type GatherError } from '#github/gather-error'
import type { CheckRunPlan } from '#model/publication'
import { cutBytes } from '#report/cut'
import { inlineCode, inlineText } from '#report/markdown-safe'

/** How a check ends that reached no verdict, when nothing failed and nothing newer came. */
export type Ending = Pick<CheckRunPlan, 'conclusion' | 'title' | 'summary'>

/** GitHub's limit is 65,535 bytes. */
const longestSummary = 60_000

export const endings = {
  closed: {
    conclusion: 'cancelled',
    title: 'Closed',
    summary: 'The pull request was closed before the review had ended.',
  } satisfies Ending,
  destroyed: {
    conclusion: 'cancelled',
    title: 'The merge group is gone',
    summary: 'The merge queue has taken this group apart. What is left of it is reviewed as a group of its own.',
  } satisfies Ending,
  /** Nobody looked, so it must not pass. Marked as ready, it is reviewed, and this check is replaced. */
  draft: {
    conclusion: 'cancelled',
    title: 'A draft: not reviewed',
    summary: 'This repository does not want drafts reviewed (`drafts: skip`). The review begins when the pull request is marked as ready.',
  } satisfies Ending,
  /** Nobody looked, so it must not pass. */
  paused: (login: string): Ending => ({
    conclusion: 'action_required',
    title: 'Paused: not reviewed',
    summary: `Reviews of this pull request were paused by ${inlineCode(login)}. \`/readiness resume\` reviews it, and every further push; \`/readiness recheck\` or **Re-run** reviews this commit once.`,
  }),
  failed: (correlationId: string): Ending => ({
    conclusion: 'action_required',
    title: 'Not examined',
    summary: `The review failed on our side, so there is no verdict. Start it again with **Re-run** or \`/readiness recheck\`. If it fails again, give the operator this number: \`${correlationId}\`.`,
  }),
  notGathered: (error: GatherError): Ending => ({
    conclusion: 'action_required',
    title: error instanceof ReversedRangeError ? 'The range is reversed' : 'The change could not be read',
    summary: cutBytes(inlineText(error.message), longestSummary),
  }),
  misconfigured: (problems: readonly ConfigProblem[]): Ending => ({
    conclusion: 'action_required',
    title: 'The configuration is not valid',
    summary: cutBytes(
      [
        'The configuration at the base of this change cannot be used, so nothing was reviewed. Put it right on the base branch:',
        '',
        ...problems.map(({ path, line, message }) => `- ${inlineText(`${path}:${line}`)} ${inlineText(message)}`),
      ].join('\n'),
      longestSummary,
    ),
  }),
}

import type { ConfigProblem } from '#config/read-config'
import { ReversedRangeError, type GatherError } from '#github/reading/gather-error'
import type { CheckRunPlan } from '#model/publishing/publication'
import { cutBytes } from '#report/texts/cut'
import { inlineCode, inlineText } from '#report/texts/markdown-safe'

/** How a check ends that reached no verdict, and that no newer commit superseded. */
export type Ending = Pick<CheckRunPlan, 'conclusion' | 'title' | 'summary'>

/** GitHub's limit is 65,535 bytes. */
const longestSummary = 60_000

export const endings = {
  closed: {
    conclusion: 'cancelled',
    title: 'Closed',
    summary: 'The pull request was closed before the review ended.',
  } satisfies Ending,
  destroyed: {
    conclusion: 'cancelled',
    title: 'Merge group removed',
    summary: 'The merge queue removed this group. Its remaining pull requests are reviewed in a new group.',
  } satisfies Ending,
  /**
   * Nothing was reviewed, so the check must not pass. When the pull request is marked as ready, it is reviewed and this check is replaced.
   */
  draft: {
    conclusion: 'cancelled',
    title: 'Draft, not reviewed',
    summary: 'Drafts are not reviewed in this repository (`drafts: skip`). The review starts when the pull request is marked as ready.',
  } satisfies Ending,
  /** Nothing was reviewed, so the check must not pass. */
  paused: (login: string): Ending => ({
    conclusion: 'action_required',
    title: 'Paused, not reviewed',
    summary: `Reviews of this pull request were paused by ${inlineCode(login)}. \`/readiness resume\` starts the review of this commit and of further pushes; \`/readiness recheck\` or **Re-run** reviews this commit only.`,
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
    title: 'Invalid configuration',
    summary: cutBytes(
      [
        'The configuration on the base branch is invalid, so nothing was reviewed. Fix it on the base branch:',
        '',
        ...problems.map(({ path, line, message }) => `- ${inlineText(`${path}:${line}`)} ${inlineText(message)}`),
      ].join('\n'),
      longestSummary,
    ),
  }),
}

import type { Ending } from './github-port.ts'

/** How a check ends that reached no verdict. Nothing of the pull request is quoted. */
export const endings = {
  superseded: (headSha: string): Ending => ({
    conclusion: 'cancelled',
    title: `Superseded by ${headSha.slice(0, 7)}`,
    summary: `A newer commit, ${headSha}, is reviewed instead.`,
  }),
  closed: { conclusion: 'cancelled', title: 'Closed', summary: 'The pull request was closed before the review had ended.' } satisfies Ending,
  failed: (correlationId: string): Ending => ({
    conclusion: 'action_required',
    title: 'The review failed',
    summary: `This pull request was not reviewed: the reviewer failed, several times. Ask for another review with \`/readiness recheck\` or by re-running this check. If it fails again, its operator finds the cause under the correlation id \`${correlationId}\`.`,
  }),
}

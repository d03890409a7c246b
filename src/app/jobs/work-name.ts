import type { JobTypes } from '#model/job'

/** The subject of a check, parsed from the name in its `external_id`. */
export type Work =
  | { readonly kind: 'pull-request'; readonly number: number }
  | { readonly kind: 'merge-group'; readonly headSha: string; readonly baseSha: string }

/** The work name of a merge group, which is identified by its two commits. */
export const mergeGroupWork = ({ headSha, baseSha }: Pick<JobTypes['merge-group'], 'headSha' | 'baseSha'>): string =>
  `merge group ${headSha} on ${baseSha}`

/** @returns undefined for a name that is not from the App (the command line uses its own) */
export const workOfName = (externalId: string | null | undefined): Work | undefined => {
  const pull = /^[^\s/:]+\/[^\s/]+#([1-9]\d{0,9})$/.exec(externalId ?? '')
  if (pull) return { kind: 'pull-request', number: Number(pull[1]) }
  const group = /^merge group ([0-9a-f]{40,64}) on ([0-9a-f]{40,64})$/.exec(externalId ?? '')
  return group?.[1] && group[2] ? { kind: 'merge-group', headSha: group[1], baseSha: group[2] } : undefined
}

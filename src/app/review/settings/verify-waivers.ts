import { createHash } from 'node:crypto'
import { readWaivers, waiversPath } from '#config/read-waivers'
import type { GitHubClient, RepositoryRef } from '#github/client/client'
import { readPermission } from '#github/client/permissions'
import { textsAt } from '#github/reading/texts-at'
import type { Waiver } from '#model/waiver'
import { createTimedCache } from '../../web/timed-cache.ts'

/** Where the waivers come from. */
export interface WaiverSource extends RepositoryRef {
  /** The commit whose file contains them: the tip of the base branch. */
  readonly commit: string
  /** Branches through which a pull request may have merged a waiver: the base branch and the default branch. */
  readonly branches: readonly string[]
}

/** Checks whether the named approvers really approved the waivers of a file. */
export interface WaiverVerifier {
  /**
   * @returns the same waivers: without `unverified` if their approval is proven, else with the reason in it
   * @throws RateLimitedError, or a request's own error
   */
  verify(client: GitHubClient, waivers: readonly Waiver[], source: WaiverSource): Promise<readonly Waiver[]>
}

/** Commits of the file that are read; a waiver older than these counts as unverified. */
const mostCommits = 50
const mostReviewPages = 3
const keptMs = 10 * 60_000
const mostKept = 2_000

export const createWaiverVerifier = (): WaiverVerifier => {
  const answers = createTimedCache<string | undefined>(keptMs, mostKept)
  return {
    async verify(client, waivers, source) {
      if (waivers.length === 0) return []
      const history = await readHistory(client, source)
      const verified: Waiver[] = []
      for (const waiver of waivers) {
        const key = createHash('sha256').update(
          JSON.stringify([source.owner, source.repo, source.branches, history.id, identityOf(waiver)]),
        )
        const reason = await answers.get(key.digest('hex'), () => whyUnverified(client, waiver, source, history))
        const { unverified: _, ...rest } = waiver
        verified.push(reason === undefined ? rest : { ...rest, unverified: reason })
      }
      return verified
    },
  }
}

interface FileCommit {
  readonly sha: string
  readonly parents: readonly string[]
  readonly author: string | undefined
}

/** The commits that changed the file, and its texts at these commits and their parents. */
interface History {
  /** Changes whenever a commit touches the file, even if the file's text stays the same. */
  readonly id: string
  readonly commits: readonly FileCommit[]
  texts(): Promise<ReadonlyMap<string, string | null | undefined>>
}

const readHistory = async (client: GitHubClient, { owner, repo, commit }: WaiverSource): Promise<History> => {
  const { data } = await client.request('GET /repos/{owner}/{repo}/commits', {
    owner,
    repo,
    sha: commit,
    path: waiversPath,
    per_page: mostCommits,
  })
  const commits = data.map(({ sha, parents, author }): FileCommit => ({
    sha,
    parents: parents.map((parent) => parent.sha),
    author: author && 'login' in author ? author.login : undefined,
  }))
  let read: Promise<ReadonlyMap<string, string | null | undefined>> | undefined
  return {
    id: commits.map(({ sha }) => sha).join(' '),
    commits,
    texts: () => {
      const shas = commits.flatMap(({ sha, parents }) => [sha, ...parents])
      return (read ??= textsAt(client, { owner, repo, path: waiversPath }, shas))
    },
  }
}

const identityOf = ({ fingerprint, ruleId, path, approver, expires, reason }: Waiver): string =>
  JSON.stringify([fingerprint, ruleId, path, login(approver), expires, reason])

const login = (name: string): string => name.trim().replace(/^@/, '').toLowerCase()

/** Earlier than any end date, because expiry does not matter here. */
const someDay = '0000-00-00'

/** An invalid file counts as containing what its text mentions, so that a later fix of the file does not count as adding the waiver. */
const holds = (text: string | null | undefined, waiver: Waiver): boolean => {
  if (text === undefined) return false
  if (text === null) return true
  const read = readWaivers(text, someDay)
  if (!('problems' in read)) return read.waivers.some((one) => identityOf(one) === identityOf(waiver))
  return text.includes(waiver.fingerprint ?? waiver.path ?? '')
}

/**
 * Why a waiver's approval is unproven; undefined when it is proven. Uses ancestry, since commit dates can be forged. A commit that contains
 * the waiver, and none of whose parents does, added it; every such commit must have been approved.
 */
const whyUnverified = async (client: GitHubClient, waiver: Waiver, source: WaiverSource, history: History): Promise<string | undefined> => {
  const texts = await history.texts()
  const bringers = history.commits.filter(
    ({ sha, parents }) => holds(texts.get(sha), waiver) && !parents.some((parent) => holds(texts.get(parent), waiver)),
  )
  if (bringers.length === 0) return `the commit that added it is not among the last ${mostCommits} of the file`
  for (const bringer of bringers) {
    const why = await whyNotApproved(client, waiver, source, bringer)
    if (why !== undefined) return why
  }
  const { canWrite } = await readPermission(client, { ...source, username: login(waiver.approver) })
  return canWrite ? undefined : `${waiver.approver} has no write access to this repository`
}

const whyNotApproved = async (
  client: GitHubClient,
  waiver: Waiver,
  { owner, repo, branches }: WaiverSource,
  { sha, author }: FileCommit,
): Promise<string | undefined> => {
  const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    owner,
    repo,
    commit_sha: sha,
    per_page: 100,
  })
  const merged = data.filter(({ merged_at: mergedAt, base }) => mergedAt !== null && branches.includes(base.ref))
  const short = sha.slice(0, 7)
  if (merged.length === 0) return `it was added by commit ${short}, which was pushed without a pull request`
  if (author !== undefined && login(author) === login(waiver.approver)) return `${waiver.approver} wrote commit ${short}, which added it`
  const reasons: string[] = []
  for (const { number, user } of merged) {
    if (user && login(user.login) === login(waiver.approver)) {
      reasons.push(`${waiver.approver} opened pull request ${number}, which added it`)
      continue
    }
    const approved = await approvedCommit(client, { owner, repo }, number, waiver.approver)
    if (approved === undefined) reasons.push(`${waiver.approver} did not approve pull request ${number}, which added it`)
    else if (!holds((await textsAt(client, { owner, repo, path: waiversPath }, [approved])).get(approved) ?? undefined, waiver))
      reasons.push(`${waiver.approver} approved pull request ${number} before it contained the waiver`)
    else return undefined
  }
  return reasons.join('; ')
}

/**
 * The commit that a person's approval of a pull request refers to; undefined without an approval, or after it was dismissed or withdrawn.
 */
const approvedCommit = async (
  client: GitHubClient,
  { owner, repo }: RepositoryRef,
  number: number,
  approver: string,
): Promise<string | undefined> => {
  let last: { readonly state: string; readonly commit: string | null } | undefined
  for (let page = 1; page <= mostReviewPages; page += 1) {
    const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      owner,
      repo,
      pull_number: number,
      per_page: 100,
      page,
    })
    for (const { state, user, commit_id: commit } of data) {
      if (user?.type !== 'User' || login(user.login) !== login(approver)) continue
      if (state === 'APPROVED' || state === 'CHANGES_REQUESTED' || state === 'DISMISSED') last = { state, commit }
    }
    if (data.length < 100) return last?.state === 'APPROVED' ? (last.commit ?? undefined) : undefined
  }
  // A later page may withdraw the approval.
  return undefined
}

import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import { announce, type AnnouncedRun, delayedTitle, type ExistingCheckRun, listCheckRuns, updateSummary } from '#github/writing/check-run'
import type { GitHubClient } from '#github/client/client'
import { systemClock } from '#github/client/clock'
import type { AppIdentity } from '#github/writing/existing-state'
import { finishCheckRun } from '#github/writing/finish-check-run'
import { openPullsAt } from '#github/reading/open-pulls-at'
import { requiresCheck } from '#github/writing/requires-check'
import type { CheckRunPlan } from '#model/publishing/publication'
import { explainHead, waitingForSiblings } from '#report/texts/explain-head'
import { checkRunName } from '#report/publication/plan-publication'
import type { HeadVerdict, Heads } from '#store/queue/heads'
import type { Store } from '#store/open-store'
import { decideHead, type HeadPull } from './decide-head.ts'
import { isStatus } from './is-status.ts'
import { stepsAt } from '../review/progress.ts'
import { workOfName } from '../jobs/work-name.ts'

export interface HeadPorts {
  readonly client: GitHubClient
  readonly app: Pick<AppIdentity, 'id'>
  readonly store: Pick<Store, 'heads' | 'queue'>
  readonly log: Logger
}

/** A head commit. */
export interface Head {
  readonly installationId: number
  readonly owner: string
  readonly repo: string
  readonly headSha: string
}

export const announcedTitle = 'Reviewing'

/** The single check of a commit. */
export interface HeadCheck {
  /**
   * Sets the check to in progress. Continues an unfinished run, whichever pull request it was started for, or creates a new one, which
   * replaces the older ones for GitHub.
   *
   * @param mayStand a run may exist that the database does not know
   */
  announce(head: Head, work: string, mayStand: boolean): Promise<AnnouncedRun>
  /**
   * Sets the check back to in progress if it passes and no verdict that `isCurrent` supports it.
   *
   * @returns whether it was set back
   */
  takeBack(head: Head, work: string, isCurrent: (verdict: HeadVerdict) => boolean): Promise<boolean>
  /** Whether a branch requires the check. Counts as true when it cannot be read. */
  requires(head: Head, branch: string): Promise<boolean>
  /** Whether other open pull requests, or a merge group, decide the conclusion of this head's check. */
  isDecidedByOthers(head: Head, work: { readonly number: number }): Promise<boolean>
  /**
   * Concludes the check from all known verdicts of this head. If some are missing, leaves it in progress and requests those reviews.
   *
   * @param about the pull request, as the caller has just read it
   * @param before called before each write; throws to stop
   * @returns sentences about what GitHub rejected
   */
  conclude(head: Head, about: About, before: () => Promise<void>): Promise<readonly string[]>
}

export interface About {
  readonly work: string
  /** Absent for a merge group, and for a pull request that no longer has this head. */
  readonly pull?: HeadPull
  /** Others decide on the check: it never concludes with the verdict of `pull`. */
  readonly isSilent?: boolean
  /** Identity of the settings that currently apply to pull requests into the base of `pull`. */
  readonly settings?: string
}

/** Pull requests known to the database but missing from GitHub's list, read one by one. */
const mostUnlisted = 20

export const createHeadCheck = (ports: HeadPorts): HeadCheck => {
  const { client, app, log } = ports
  const { heads, queue } = ports.store
  const requirements = new Map<string, Promise<boolean>>()

  const requires = (head: Head, branch: string): Promise<boolean> => {
    const key = `${head.owner}/${head.repo} ${branch}`
    const known = requirements.get(key) ?? readRequirement(head, branch)
    requirements.set(key, known)
    return known
  }

  const readRequirement = async ({ owner, repo }: Head, branch: string): Promise<boolean> => {
    const answer = await requiresCheck(client, { owner, repo, branch, checkName: checkRunName })
    if (typeof answer === 'string')
      log.info({ branch, reason: answer }, 'Could not read whether the branch requires the check; assuming that it does')
    return answer !== false
  }

  const openAt = async (head: Head, about: Pick<About, 'pull'> & { readonly number?: number }, verdicts: readonly HeadVerdict[]) => {
    const { pulls, defaultBranch } = await openPullsAt(client, head, head.headSha)
    const own = about.pull?.number ?? about.number
    const known = new Set(pulls.map(({ number }) => number))
    const unlisted = [...new Set(verdicts.map(({ number }) => number))].filter(
      (number) => number > 0 && number !== own && !known.has(number),
    )
    const late = await Promise.all(unlisted.slice(0, mostUnlisted).map((number) => readIfAtHead(head, number)))
    const others = [...pulls, ...late.flatMap((pull) => pull ?? [])].filter(({ number }) => number !== own)
    return Promise.all(
      others.map(async (pull): Promise<HeadPull> => ({
        ...pull,
        counts: pull.baseRef === defaultBranch || (await requires(head, pull.baseRef)),
      })),
    )
  }

  /** Reads a pull request itself, because GitHub's list may lag behind. */
  const readIfAtHead = async ({ owner, repo, headSha }: Head, number: number): Promise<Omit<HeadPull, 'counts'> | undefined> => {
    try {
      const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number })
      if (data.state !== 'open' || data.head.sha !== headSha) return undefined
      return { number, baseRef: data.base.ref, draft: data.draft === true }
    } catch (error) {
      if (isStatus(error, 404, 410)) return undefined
      throw error
    }
  }

  /** Runs to continue: those that GitHub still shows in progress. */
  const toContinue = async (head: Head, work: string, mayStand: boolean): Promise<readonly ExistingCheckRun[]> => {
    const known = await heads.run(head)
    if (known?.isCompleted) return []
    if (known) return readIfInProgress(head, known.checkRunId, work)
    if (!mayStand) return []
    const kind = workOfName(work)?.kind
    const runs = await listCheckRuns(client, { ...head, name: checkRunName, appId: app.id })
    return runs.filter((run) => !run.isCompleted && workOfName(run.externalId)?.kind === kind).map((run) => ({ ...run, externalId: work }))
  }

  const readIfInProgress = async ({ owner, repo }: Head, id: number, work: string): Promise<readonly ExistingCheckRun[]> => {
    try {
      const { data } = await client.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', { owner, repo, check_run_id: id })
      // A run that only reports a delay still waits for its verdict.
      if (data.status === 'completed' && data.output.title !== delayedTitle) return []
      const url = data.html_url === null ? {} : { url: data.html_url }
      return [{ id, externalId: work, isCompleted: false, annotations: data.output.annotations_count, ...url }]
    } catch (error) {
      if (isStatus(error, 404)) return []
      throw error
    }
  }

  const begin = async (head: Head, work: string, mayStand: boolean): Promise<AnnouncedRun> => {
    const { owner, repo, headSha } = head
    const announcement = { owner, repo, headSha, name: checkRunName, externalId: work, appId: app.id }
    const texts = { title: announcedTitle, summary: stepsAt('reading') }
    const run = await announce(client, { ...announcement, ...texts }, await toContinue(head, work, mayStand))
    await heads.begun(head, { installationId: head.installationId, ...run })
    return run
  }

  const askFor = async ({ installationId, owner, repo }: Head, numbers: readonly number[]): Promise<void> => {
    for (const number of numbers) await queue.enqueue({ kind: 'review', data: { installationId, owner, repo, number, rerun: true } })
  }

  const conclude = async (head: Head, about: About, before: () => Promise<void>): Promise<readonly string[]> => {
    const verdicts = await heads.verdictsAt(head)
    const others = await openAt(head, about.pull ? about : { number: workNumber(about.work) }, verdicts)
    const open = [...(about.pull ? [about.pull] : []), ...others]
    const settings = new Map(about.pull && about.settings !== undefined ? [[about.pull.baseRef, about.settings]] : [])
    const decision = decideHead({ open, verdicts, settings })
    if (decision.kind === 'none') return []
    await askFor(
      head,
      decision.missing.filter((number) => number !== about.pull?.number),
    )
    const known = await heads.run(head)
    if (decision.kind === 'wait') {
      if (about.isSilent === true) return []
      await before()
      // A run that completed earlier may pass although this head has not been reviewed.
      const { checkRunId } = known && !known.isCompleted ? known : await begin(head, about.work, false)
      await updateSummary(client, { ...head, checkRunId }, { title: announcedTitle, summary: waitingForSiblings(decision.missing) })
      return []
    }
    if (about.isSilent === true && decision.deciding.number === about.pull?.number) return []
    const plan = explainHead(decision.deciding.plan, decision)
    const shown = digestOf(plan)
    if (known?.isCompleted && known.shown === shown) return []
    await before()
    const run = known && !known.isCompleted ? await continued(head, known) : await begin(head, about.work, false)
    const annotations = plan.annotations.flat()
    const problems = await finishCheckRun(client, { ...head, ...run }, plan, annotations, run.annotationsThere, before, systemClock)
    await heads.completed(head, shown, plan.conclusion)
    return problems
  }

  /** Annotations are appended, so those that an earlier try added, in the same order, are skipped. */
  const continued = async ({ owner, repo }: Head, { checkRunId }: { readonly checkRunId: number }) => {
    if (fresh.has(checkRunId)) return { checkRunId, annotationsThere: 0 }
    const { data } = await client.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', { owner, repo, check_run_id: checkRunId })
    return { checkRunId, annotationsThere: data.output.annotations_count }
  }

  /** Runs created by this job, which no other job has written to. */
  const fresh = new Set<number>()

  return {
    announce: (head, work, mayStand) =>
      heads.exclusively(head, work, async () => {
        const known = await heads.run(head)
        const run = await begin(head, work, mayStand)
        if (run.checkRunId !== known?.checkRunId && run.annotationsThere === 0) fresh.add(run.checkRunId)
        return run
      }),
    // A review may have concluded since the caller looked, so check again under the lock.
    takeBack: (head, work, isCurrent) =>
      heads.exclusively(head, work, async () => {
        if (!(await isPassing(heads, head)) || (await heads.verdictsAt(head)).some(isCurrent)) return false
        await begin(head, work, false)
        return true
      }),
    requires,
    isDecidedByOthers: async (head, { number }) => {
      const verdicts = await heads.verdictsAt(head)
      if (verdicts.some((verdict) => verdict.number === 0)) return true
      if ((await openAt(head, { number }, verdicts)).some(({ counts }) => counts)) return true
      if (await heads.run(head)) return false
      const runs = await listCheckRuns(client, { ...head, name: checkRunName, appId: app.id })
      return runs.some(({ externalId }) => workOfName(externalId)?.kind === 'merge-group')
    },
    conclude: (head, about, before) => heads.exclusively(head, about.work, () => conclude(head, about, before)),
  }
}

/** Whether the check of a head passes, as far as the database knows. */
export const isPassing = async (heads: Pick<Heads, 'run'>, head: Omit<Head, 'installationId'>): Promise<boolean> => {
  const run = await heads.run(head)
  return run?.isCompleted === true && (run.conclusion === 'success' || run.conclusion === 'neutral')
}

const workNumber = (work: string): number => {
  const named = workOfName(work)
  return named?.kind === 'pull-request' ? named.number : 0
}

const digestOf = (plan: CheckRunPlan): string => createHash('sha256').update(JSON.stringify(plan)).digest('hex')

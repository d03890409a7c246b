import type { Pipeline, PipelineJob } from '#model/facts/documents/pipeline'
import type { Change, Linked, System } from '#model/system'
import { canMeet } from '#system/pipelines/conditions'
import { forkCodeRuns } from '#system/pipelines/fork-code'
import { outsideScripts } from '#system/pipelines/outside-text'
import { runsOf, type JobRun } from '#system/pipelines/runs'

type File = Linked<Pipeline>

/** A limit of a job that a change removes. */
export type LostGuard =
  /** An outsider could not start it. */
  | { readonly lost: 'condition'; readonly file: File; readonly job: PipelineJob; readonly before: PipelineJob; readonly run: JobRun }
  | { readonly lost: 'environment'; readonly file: File; readonly job: PipelineJob; readonly before: PipelineJob; readonly name: string }
  | { readonly lost: 'permissions'; readonly file: File; readonly job: PipelineJob; readonly before: File }

const baseFileOf = (change: Change, { at }: File): File | undefined => {
  const path = change.file(at.path)?.previousPath ?? at.path
  return change.base.facts('pipeline').find((one) => one.at.path === path)
}

const jobsReportedIn = (system: System): ReadonlySet<PipelineJob> =>
  new Set([...forkCodeRuns(system).map(({ run }) => run.job), ...[...outsideScripts(system)].map(({ run }) => run.job)])

const hasRights = ({ secrets, rights }: JobRun): boolean => secrets.length > 0 || rights.write === 'strong'

/** Conditions with which an outsider could not start a job before, and now can. */
function* lostConditions(head: System, change: Change): Generator<LostGuard> {
  const reported = jobsReportedIn(head)
  const seen = new Set<PipelineJob>()
  for (const run of runsOf(head)) {
    if (run.access !== 'yes' || run.calledBy || !hasRights(run) || seen.has(run.job) || reported.has(run.job)) continue
    const file = baseFileOf(change, run.file)
    const before = file?.jobs.find(({ key }) => key === run.job.key)
    const closed = runsOf(change.base).find((one) => one.file === file && one.job === before && one.event === run.event)
    if (!file || !before || closed?.access !== 'no' || canMeet(before.condition, run.event) !== 'no') continue
    seen.add(run.job)
    yield { lost: 'condition', file: run.file, job: run.job, before, run }
  }
}

const restricts = (file: Pipeline, job: PipelineJob): boolean => {
  const set = job.permissions ?? file.permissions
  return set !== undefined && !set.write.includes('*')
}

/** Environments and permissions that a change takes from jobs that still hold rights. */
function* lostLimits(head: System, change: Change): Generator<LostGuard> {
  const deploys = new Set(head.facts('deploy-job').map(({ at, name }) => `${at.path}\0${name}`))
  for (const file of head.facts('pipeline')) {
    const base = change.file(file.at.path) ? baseFileOf(change, file) : undefined
    if (!base) continue
    let isReported = false
    for (const job of file.jobs) {
      const before = base.jobs.find(({ key }) => key === job.key)
      if (!before || job.uses) continue
      const run = runsOf(head).find((one) => one.file === file && one.job === job)
      const isUsed = deploys.has(`${file.at.path}\0${job.key}`) || (run !== undefined && hasRights(run))
      if (before.environment && !job.environment && isUsed) yield { lost: 'environment', file, job, before, name: before.environment.name }
      if (!isReported && restricts(base, before) && (job.permissions ?? file.permissions) === undefined) {
        isReported = true
        yield { lost: 'permissions', file, job, before: base }
      }
    }
  }
}

export function* lostWorkflowGuards(head: System, change: Change): Generator<LostGuard> {
  yield* lostConditions(head, change)
  yield* lostLimits(head, change)
}

import type { Pipeline, PipelineJob, UsedAction } from '#model/facts/documents/pipeline'
import type { Linked } from '#model/system'
import { officialOwners } from '#models/pipelines/actions'
import { remembered } from '#link/reads'
import { ownOwners } from './action-owners.ts'
import { runsOf, type JobRun } from './runs.ts'

/** An action of a third party that a tag or a branch names, in a job that holds rights. */
export interface LooseAction {
  readonly used: UsedAction
  readonly job: PipelineJob
  /** A secret that the job holds, or a scope that its token can write. */
  readonly holds: { readonly secret: string } | { readonly scope: string }
}

const ownerOf = ({ name }: UsedAction): string => name.split('/')[0] ?? ''

/** Events whose runs hold no secrets if an outsider starts them; jobs for those of members only repeat what another event runs. */
const ofProposals: ReadonlySet<string> = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment', 'merge_group'])

/** A secret that the job hands to something else than actions of the same owner: their owner knows the others. */
const secretApartFrom = (owner: string, { job, secrets }: JobRun): string | undefined => {
  const handed = new Set(
    job.steps
      .filter(({ uses, script, env }) => uses && !script && env.length === 0 && ownerOf(uses) === owner)
      .flatMap((step) => step.secrets),
  )
  const elsewhere = new Set(job.steps.filter(({ uses }) => !uses || ownerOf(uses) !== owner).flatMap((step) => step.secrets))
  const apart = secrets.filter((name) => elsewhere.has(name) || !handed.has(name))
  // A name of an account may be a secret as well: a credential says more.
  return apart.find((name) => /token|password|key|pat$/i.test(name)) ?? apart[0]
}

const strong = ['*', 'contents', 'packages', 'id-token', 'deployments', 'actions', 'pages', 'attestations']

const holdsOf = (run: JobRun, used: UsedAction): LooseAction['holds'] | undefined => {
  const secret = run.job.uses ? run.job.passes[0] : secretApartFrom(ownerOf(used), run)
  if (secret !== undefined) return { secret }
  const scope = strong.find((one) => run.rights.scopes.includes(one))
  return scope === undefined ? undefined : { scope }
}

/** The third-party actions of each workflow that a tag or a branch names in a job with rights; each name and kind once. */
export const looseActions = remembered((system): ReadonlyMap<Linked<Pipeline>, readonly LooseAction[]> => {
  const own = ownOwners(system)
  const found = new Map<Linked<Pipeline>, LooseAction[]>()
  for (const run of runsOf(system)) {
    if (ofProposals.has(run.event)) continue
    for (const used of [run.job.uses, ...run.job.steps.map(({ uses }) => uses)]) {
      if (!used || (used.kind !== 'tag' && used.kind !== 'branch')) continue
      const owner = ownerOf(used)
      if (officialOwners.has(owner) || own.has(owner)) continue
      const all = found.get(run.file) ?? []
      found.set(run.file, all)
      if (all.some((one) => keyOf(one) === `${used.name} ${used.kind}`)) continue
      const holds = holdsOf(run, used)
      if (holds) all.push({ used, job: run.job, holds })
    }
  }
  return new Map([...found].filter(([, all]) => all.length > 0))
})

/** What identifies such an action across its versions. */
export const keyOf = ({ used }: LooseAction): string => `${used.name} ${used.kind}`

import { posix } from 'node:path'
import type { Pipeline, PipelineJob, PipelineTrigger, TextSource } from '#model/facts/documents/pipeline'
import type { Linked, System } from '#model/system'
import { isOutsideOutput } from '#models/pipelines/actions'
import { eventsOfForks, openEvent, strongScopes } from '#models/pipelines/events'
import { remembered } from '#link/reads'
import { canMeet, ignoresNeeds, mayHold } from './conditions.ts'

type File = Linked<Pipeline>

/** Whether an outsider starts a run; `maybe` if the text does not decide it. */
export type Access = 'no' | 'maybe' | 'yes'

/** A property of the event, or of something that no text of the repository decides, and where it comes from. */
export interface Leaf {
  readonly path: string
  readonly isJson: boolean
  /** What an action gives out is text of an outsider. */
  readonly isOutside?: true
}

/** A job as one event runs it, perhaps through a call of its workflow. */
export interface JobRun {
  readonly file: File
  readonly job: PipelineJob
  readonly event: string
  readonly trigger: PipelineTrigger
  /** Whether an outsider can start it. */
  readonly access: Access
  /** Whether the workflow that the event starts runs it, from any sender of the event. */
  readonly calledBy?: { readonly file: File; readonly job: PipelineJob; readonly run: JobRun }
  readonly secrets: readonly string[]
  readonly rights: Rights
}

/** What the token of a run can write. `unknown`: a setting of the repository decides. */
export interface Rights {
  readonly write: 'strong' | 'weak' | 'none' | 'unknown'
  readonly scopes: readonly string[]
}

const rank: Readonly<Record<Access, number>> = { no: 0, maybe: 1, yes: 2 }
const lower = (...all: readonly Access[]): Access => all.reduce((one, other) => (rank[other] < rank[one] ? other : one), 'yes')

const deepest = 4

const workflowsOf = remembered((system) => system.facts('pipeline').filter(({ what }) => what === 'workflow'))

/** GitHub runs the workflows in the folder at the root, and no others. */
const isActive = ({ at, file }: File): boolean =>
  /^\.github\/workflows\/[^/]+$/.test(at.path) && !['vendored', 'generated'].includes(file.role)

/** The file of the repository that `uses` names. */
const usedFile = (system: System, written: string): File | undefined => {
  const path = posix.normalize(written)
  if (path.startsWith('..')) return undefined
  const paths = [path, `${path}/action.yml`, `${path}/action.yaml`]
  return system.facts('pipeline').find(({ at }) => paths.includes(at.path))
}

/** Whether an outsider can cause an event of a trigger. */
const accessOf = (system: System, { event, types, workflows }: PipelineTrigger): Access => {
  const known = openEvent(event)
  if (!known) return 'no'
  if (!(types ?? known.defaults).some((type) => known.types.includes(type))) return 'no'
  if (event !== 'workflow_run') return 'yes'
  const followed = workflowsOf(system).filter((one) => workflows?.includes(one.name ?? one.at.path))
  if (followed.length === 0) return 'maybe'
  return followed.some(({ triggers }) => triggers.some((one) => eventsOfForks.has(one.event))) ? 'yes' : 'no'
}

/** What the token can do: permissions of the job replace those of the workflow. */
const rightsOf = (file: Pipeline, job: PipelineJob, event: string, within?: Rights): Rights => {
  const set = job.permissions ?? file.permissions
  if (!set) return within ?? (openEvent(event)?.writesByDefault ? { write: 'strong', scopes: ['*'] } : { write: 'unknown', scopes: [] })
  if (within?.write === 'none') return within
  const write = set.write.some((scope) => strongScopes.has(scope)) ? 'strong' : set.write.length > 0 ? 'weak' : 'none'
  return { write, scopes: set.write }
}

const namesIn = (file: Pipeline, job: PipelineJob): readonly string[] => {
  const ofEnv = [...file.env, ...job.env, ...job.inputs].flatMap(({ inserted }) =>
    inserted.flatMap(({ sources }) => sources.flatMap(({ path }) => secretName(path))),
  )
  return [...new Set([...ofEnv, ...job.steps.flatMap(({ secrets }) => secrets)])]
}

const secretName = (path: string): readonly string[] => {
  const [context = '', name = '*'] = path.split('.')
  return context.toLowerCase() === 'secrets' && !/^github_token$/i.test(name) ? [name] : []
}

/** Whether the jobs that a job needs, and what they ask, let an outsider through. */
const accessThroughNeeds = (file: Pipeline, job: PipelineJob, event: string, depth = 0): Access => {
  if (depth > deepest || ignoresNeeds(job.condition)) return 'yes'
  return lower(
    ...job.needs.flatMap((key): Access[] => {
      const needed = file.jobs.find((one) => one.key === key)
      if (!needed) return []
      const asks = needed.environment !== undefined || needed.uses !== undefined || needed.steps.some(({ asksWho }) => asksWho)
      return [asks ? 'maybe' : 'yes', canMeet(needed.condition, event), accessThroughNeeds(file, needed, event, depth + 1)]
    }),
  )
}

const runOf = (file: File, job: PipelineJob, trigger: PipelineTrigger, access: Access, outer?: JobRun['calledBy']): JobRun | undefined => {
  const { event } = trigger
  if (!mayHold(job.condition, event)) return undefined
  const own = namesIn(file, job)
  const passed = outer?.job.passes
  const secrets = passed && !passed.includes('*') ? own.filter((name) => passed.includes(name)) : own
  return {
    file,
    job,
    event,
    trigger,
    access: lower(access, canMeet(job.condition, event), accessThroughNeeds(file, job, event), job.environment ? 'maybe' : 'yes'),
    ...(outer && { calledBy: outer }),
    secrets: outer?.run.job.passes.includes('*') && own.includes('*') ? ['*'] : secrets,
    rights: rightsOf(file, job, event, outer?.run.rights),
  }
}

function* called(system: System, run: JobRun, depth: number): Generator<JobRun> {
  const { uses } = run.job
  if (depth > deepest || uses?.kind !== 'local') return
  const file = usedFile(system, uses.written)
  if (file?.what !== 'workflow') return
  for (const job of file.jobs) {
    const inner = runOf(file, job, run.trigger, run.access, { file: run.file, job: run.job, run })
    if (!inner) continue
    yield inner
    yield* called(system, inner, depth + 1)
  }
}

/** The jobs that events run, each once for an event. */
export const runsOf = remembered((system): readonly JobRun[] => {
  const runs: JobRun[] = []
  for (const file of workflowsOf(system).filter(isActive))
    for (const trigger of file.triggers) {
      const access = accessOf(system, trigger)
      for (const job of file.jobs) {
        const run = runOf(file, job, trigger, access)
        if (run) runs.push(run, ...called(system, run, 0))
      }
    }
  return runs
})

/** A step within a run: the job's own steps, or those of a composite action that one of them uses. */
export interface Scope {
  readonly run: JobRun
  /** The steps that ran before, for outputs and variables. */
  readonly steps: PipelineJob['steps']
  readonly index: number
  /** A composite action: where its inputs come from. */
  readonly within?: Scope
}

const stepAt = ({ steps, index }: Scope): PipelineJob['steps'][number] | undefined => steps[index]

/** The properties of the event that a source comes from, through variables, inputs and outputs. */
export const leavesOf = (source: TextSource, scope: Scope, depth = 0): readonly Leaf[] => {
  if (depth > 8) return []
  const isJson = source.isJson === true
  const own = [{ path: source.path, isJson }]
  const [context = '', ...rest] = source.path.split('.')
  const follow = (sources: readonly TextSource[], at: Scope): readonly Leaf[] =>
    sources
      .flatMap((one) => leavesOf(one, at, depth + 1))
      .map((leaf) => (isJson ? { ...leaf, isJson } : leaf))
      .slice(0, 20)
  const [name = '', , output = ''] = rest
  switch (context.toLowerCase()) {
    case 'env': {
      const values = [stepAt(scope)?.env ?? [], ...(scope.within ? [] : [scope.run.job.env, scope.run.file.env])]
      for (const all of values) {
        const value = all.find((one) => one.name === name)
        if (value)
          return follow(
            value.inserted.flatMap(({ sources }) => sources),
            scope,
          )
      }
      const written = writtenBefore(scope, 'env', name)
      if (written) return follow(written.sources, written.scope)
      return scope.within ? leavesOf(source, scope.within, depth + 1) : []
    }
    case 'inputs': {
      const outer = scope.within ? stepAt(scope.within)?.inputs : scope.run.calledBy?.job.inputs
      const value = outer?.find((one) => one.name.toLowerCase() === name.toLowerCase())
      const at = scope.within ?? (scope.run.calledBy && { run: scope.run.calledBy.run, steps: [], index: 0 })
      return value && at
        ? follow(
            value.inserted.flatMap(({ sources }) => sources),
            at,
          )
        : []
    }
    case 'steps': {
      const [id = '', kind, key = ''] = rest
      if (kind?.toLowerCase() !== 'outputs') return []
      const index = scope.steps.findIndex((one) => one.id === id)
      const step = scope.steps[index]
      if (!step) return own
      if (step.uses && isOutsideOutput(step.uses.name, key)) return [{ path: source.path, isJson, isOutside: true }]
      const write = step.script?.writes.find((one) => one.to === 'output' && one.name === key)
      return write ? follow(write.sources, { ...scope, index }) : [{ path: step.uses ? `${step.uses.name}.${key}` : source.path, isJson }]
    }
    case 'needs': {
      const job = scope.run.file.jobs.find((one) => one.key === name)
      const value = job?.outputs.find((one) => one.name === output)
      if (!job || !value) return own
      const at: Scope = { run: { ...scope.run, job }, steps: job.steps, index: job.steps.length }
      return follow(
        value.inserted.flatMap(({ sources }) => sources),
        at,
      )
    }
    default:
      return own
  }
}

/** What an earlier step wrote to the environment under a name. */
const writtenBefore = (
  scope: Scope,
  to: 'env',
  name: string,
): { readonly sources: readonly TextSource[]; readonly scope: Scope } | undefined => {
  for (let index = Math.min(scope.index, scope.steps.length) - 1; index >= 0; index -= 1) {
    const write = scope.steps[index]?.script?.writes.find((one) => one.to === to && one.name === name)
    if (write) return { sources: write.sources, scope: { ...scope, index } }
  }
  return undefined
}

/** A step as a run reaches it. */
export interface ReachedStep {
  readonly step: PipelineJob['steps'][number]
  readonly scope: Scope
  /** The file that the step is written in. */
  readonly file: File
  readonly access: Access
}

/** The steps of a run in their order, with those of the composite actions of the repository. */
export function* stepsOf(system: System, run: JobRun): Generator<ReachedStep> {
  yield* stepsIn(system, { run, steps: run.job.steps, index: 0 }, run.file, run.access, 0)
}

function* stepsIn(system: System, scope: Scope, file: File, access: Access, depth: number): Generator<ReachedStep> {
  let now = access
  for (const [index, step] of scope.steps.entries()) {
    const at: Scope = { ...scope, index }
    const own = lower(now, canMeet(step.condition, scope.run.event))
    if (mayHold(step.condition, scope.run.event)) yield { step, scope: at, file, access: own }
    if (step.asksWho) now = lower(now, 'maybe')
    const inner = step.uses?.kind === 'local' && depth < deepest ? usedFile(system, step.uses.written) : undefined
    const [job] = inner?.what === 'composite' ? inner.jobs : []
    if (!inner || !job) continue
    yield* stepsIn(system, { run: scope.run, steps: job.steps, index: 0, within: at }, inner, own, depth + 1)
    if (job.steps.some(({ asksWho }) => asksWho)) now = lower(now, 'maybe')
  }
}

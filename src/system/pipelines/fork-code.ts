import { posix } from 'node:path'
import type { PipelineStep, ScriptAct } from '#model/facts/documents/pipeline'
import type { Linked, System } from '#model/system'
import type { Pipeline } from '#model/facts/documents/pipeline'
import { checkout, isRevisionOutput, refusesForks, runsFolder } from '#models/pipelines/actions'
import { isProposedRepository, isProposedRevision, pullRequestNumbers } from '#models/pipelines/contexts'
import { remembered } from '#link/reads'
import { leavesOf, runsOf, stepsOf, type JobRun, type Leaf, type ReachedStep, type Scope } from './runs.ts'

/** A job that runs code of a fork while it holds rights. */
export interface ForkCodeRun {
  readonly run: JobRun
  readonly file: Linked<Pipeline>
  /** Where the code is fetched. */
  readonly from: { readonly startLine: number; readonly endLine: number; readonly path: string }
  readonly at: { readonly startLine: number; readonly endLine: number }
  /** What runs it: `npm ci`, `./.github/actions/setup`. */
  readonly by: string
}

const inputOf = (step: PipelineStep, name: string): PipelineStep['inputs'][number] | undefined =>
  step.inputs.find((one) => one.name.toLowerCase() === name)

const leavesOfInput = (step: PipelineStep, name: string, scope: Scope): readonly Leaf[] =>
  inputOf(step, name)?.inserted.flatMap(({ sources }) => sources.flatMap((source) => leavesOf(source, scope))) ?? []

/** Whether a checkout gets the code of a fork, as far as its inputs say. */
const takesFork = (step: PipelineStep, scope: Scope): boolean => {
  const { event } = scope.run
  const repository = leavesOfInput(step, 'repository', scope)
  const ref = leavesOfInput(step, 'ref', scope)
  if (repository.some(({ path }) => isProposedRepository(path, event))) return true
  if (inputOf(step, 'repository') && repository.length === 0) return false
  if (ref.some(({ path }) => isProposedRevision(path, event) || isRevisionPath(path))) return true
  const text = inputOf(step, 'ref')?.text ?? ''
  return /(^|\/)pull\//.test(text) && ref.some(({ path }) => pullRequestNumbers.has(path.toLowerCase()))
}

const isRevisionPath = (path: string): boolean => {
  const [, action = '', output = ''] = /^(.*)\.([\w-]+)$/.exec(path) ?? []
  return isRevisionOutput(action, output)
}

const isRefused = (step: PipelineStep, event: string): boolean => {
  if (event !== 'pull_request_target' && event !== 'workflow_run') return false
  if (!step.uses) return true
  // Unless its value is written as `true`, the text does not decide it.
  if (/^true$/i.test(inputOf(step, 'allow-unsafe-pr-checkout')?.text ?? '')) return false
  return refusesForks(step.uses) !== false
}

const folderOf = (step: PipelineStep): string | undefined => {
  const path = inputOf(step, 'path')?.text ?? '.'
  if (path.includes('$')) return undefined
  return posix.normalize(path).replace(/\/$/, '')
}

const isInside = (folder: string, of: string): boolean => of === '.' || folder === of || folder.startsWith(`${of}/`)

interface Held {
  readonly at: { readonly startLine: number; readonly endLine: number }
  readonly path: string
}

/** The folders of a job that hold code of a fork. The innermost folder decides. */
class Workspace {
  readonly #folders = new Map<string, Held | undefined>()

  put(folder: string, held: Held | undefined): void {
    for (const one of [...this.#folders.keys()]) if (isInside(one, folder) && one !== folder) this.#folders.delete(one)
    this.#folders.set(folder, held)
  }

  at(folder: string): Held | undefined {
    const around = [...this.#folders.keys()].filter((one) => isInside(folder, one))
    const nearest = around.toSorted((one, other) => other.split('/').length - one.split('/').length || (one === '.' ? 1 : -1))[0]
    return nearest === undefined ? undefined : this.#folders.get(nearest)
  }
}

const takesByScript = (act: Extract<ScriptAct, { act: 'takes-fork' }>, scope: Scope): boolean => {
  const { event } = scope.run
  if (/^gh pr checkout\b/.test(act.command)) return ['pull_request_target', 'issue_comment'].includes(event)
  const leaves = act.sources.flatMap((source) => leavesOf(source, scope))
  return leaves.some(
    ({ path }) => isProposedRevision(path, event) || isProposedRepository(path, event) || pullRequestNumbers.has(path.toLowerCase()),
  )
}

const firstIn = (system: System, run: JobRun): ForkCodeRun | undefined => {
  const workspace = new Workspace()
  const found = ({ file }: ReachedStep, at: Held['at'], by: string, from: Held): ForkCodeRun => ({
    run,
    file,
    at,
    by,
    from: { ...from.at, path: from.path },
  })
  for (const reached of stepsOf(system, run)) {
    const { step, scope, file, access } = reached
    const isOpen = access === 'yes'
    if (step.uses?.name === checkout) {
      const folder = folderOf(step)
      if (folder === undefined) continue
      const isFork = isOpen && takesFork(step, scope) && !isRefused(step, run.event)
      const at = inputOf(step, 'ref')?.at ?? inputOf(step, 'repository')?.at ?? step.uses.at
      // A checkout under a condition leaves the code in place in other runs: then nothing is known.
      workspace.put(folder, isFork ? { at, path: file.at.path } : undefined)
      continue
    }
    if (step.uses?.kind === 'local') {
      const from = isOpen ? workspace.at(posix.normalize(step.uses.written)) : undefined
      if (from) return found(reached, step.uses.at, step.uses.written, from)
    } else if (step.uses && isOpen) {
      const inputs = new Map(step.inputs.map(({ name, text }) => [name.toLowerCase(), text]))
      const folder = inputs.get('working-directory') ?? '.'
      const from = runsFolder(step.uses.name, inputs) ? workspace.at(posix.normalize(folder)) : undefined
      if (from) return found(reached, step.uses.at, step.uses.written, from)
    }
    for (const act of step.script?.acts ?? []) {
      if (act.act === 'takes-other') workspace.put(act.folder, undefined)
      else if (act.act === 'takes-fork')
        workspace.put(act.folder, isOpen && takesByScript(act, scope) ? { at: act.at, path: file.at.path } : undefined)
      else if (isOpen) {
        const from = workspace.at(act.folder)
        if (from) return found(reached, act.at, act.command, from)
      }
    }
  }
  return undefined
}

/** Jobs in which an outsider's code runs with secrets or a token that writes, or may write. */
export const forkCodeRuns = remembered((system): readonly ForkCodeRun[] =>
  runsOf(system)
    .filter(({ access, secrets, rights }) => access === 'yes' && (secrets.length > 0 || rights.write !== 'none'))
    .flatMap((run) => firstIn(system, run) ?? []),
)

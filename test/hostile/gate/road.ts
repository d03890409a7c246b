import { openRoad, type Road } from '../../app/road.ts'
import { bounded, files, unbounded } from '../../app/road.ts'
import type { CheckRun, Files, PullRequest, Repository } from '#demo/stand-in/repository'
import type { Conclusion } from '#model/publishing/publication'

export { bounded, files, openRoad, unbounded, type Road }

export const hazard: Files = { 'src/server.js': unbounded('rates') }
export const harmless: Files = { 'src/server.js': bounded('rates') }

let repositories = 0

/** A repository with a required check on `main`, and a branch `weak` that requires nothing and blocks nearly nothing. */
export const openRepository = ({ github }: Road, base: Files = files): Repository => {
  const repository = github.addRepository({
    owner: 'acme',
    name: `gate-${(repositories += 1)}`,
    files: base,
    collaborators: { ann: 'write', bob: 'write', eve: 'read', max: 'maintain' },
  })
  repository.requiredChecks.set('main', ['Production readiness'])
  const first = repository.branches.get('main') ?? ''
  const weak = repository.commitChanges(
    { '.github/readiness.yml': 'block: P0\n' },
    { parents: [first], author: 'eve', date: new Date(), message: 'Weak' },
  )
  repository.branches.set('weak', weak.sha)
  return repository
}

/** The run that GitHub looks at for a required check: the newest of the name on the commit. */
export const newestRun = (repository: Repository, headSha: string): CheckRun | undefined =>
  repository.checkRuns.findLast((run) => run.headSha === headSha && run.name === 'Production readiness')

/** What a merge is decided by: `pending` while it is in progress, `missing` without any. */
export const gate = (repository: Repository, headSha: string): Conclusion | 'pending' | 'missing' => {
  const run = newestRun(repository, headSha)
  if (!run) return 'missing'
  return run.status === 'completed' ? (run.conclusion as Conclusion) : 'pending'
}

export const lets = (state: ReturnType<typeof gate>): boolean => state === 'success' || state === 'neutral'

/** Everything that the gate showed for a commit from now on, in order, without repetitions. */
export const watchGate = (
  { github }: Road,
  repository: Repository,
  headSha: string,
): { readonly seen: ReturnType<typeof gate>[]; readonly end: () => void } => {
  const seen: ReturnType<typeof gate>[] = []
  const look = (): void => {
    const state = gate(repository, headSha)
    if (seen.at(-1) !== state) seen.push(state)
  }
  github.state.listeners.add(look)
  return { seen, end: () => github.state.listeners.delete(look) }
}

/** Delivers an event of a pull request, and waits until every job that it led to is done. */
export const tell = async (
  road: Road,
  repository: Repository,
  pull: PullRequest,
  action: Parameters<Road['github']['deliverPullRequest']>[2],
  extra?: Readonly<Record<string, unknown>>,
): Promise<void> => {
  await road.github.deliverPullRequest(repository, pull, action, extra)
  await settled(road)
}

/** Resolves when no job waits or runs: those that other jobs asked for included. */
export const settled = async ({ harness }: Road): Promise<void> => {
  for (;;) {
    const depth = await harness.app.store.queue.depth()
    if (depth.every(({ queue, waiting, active }) => queue === 'dead-letter' || waiting + active === 0)) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}

export const retarget = async (road: Road, repository: Repository, pull: PullRequest, to: string): Promise<void> => {
  const from = pull.baseRef
  pull.baseRef = to
  await tell(road, repository, pull, 'edited', { changes: { base: { ref: { from } } } })
}

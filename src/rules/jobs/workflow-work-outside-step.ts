import type { Workflow } from '#model/facts/work/job'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { inLanguage } from '#system/naming/in-language'
import { effectInWords, sideEffectsOf } from '#system/effects/side-effects'

/** What a step is called in each engine. */
const steps: Readonly<Record<string, string>> = {
  dbos: 'a function decorated with `@DBOS.step()`',
  inngest: '`step.run`',
  restate: '`ctx.run`',
  temporal: 'an activity',
}

const stepOf = ({ at, library }: Linked<Workflow>): string =>
  (library === 'restate' ? inLanguage(at.path, { go: '`restate.Run`' }) : undefined) ?? steps[library] ?? 'a step'

/** Engines that replay the workflow against its recorded steps: what it reads elsewhere must not change, either. */
const replays: ReadonlySet<string> = new Set(['dbos', 'temporal'])

interface Work {
  readonly callee: string
  readonly does: string
  /** It changes nothing, but may answer differently when the workflow is replayed. */
  readonly onlyReads?: true
}

/** Side effects in the body of a workflow itself, by line. A replay repeats them. */
const workIn = (system: System, { at, handler, library }: Linked<Workflow>): ReadonlyMap<number, Work> => {
  const isOwn = (fact: { readonly at: { readonly path: string }; readonly within: string }): boolean =>
    fact.at.path === at.path && fact.within === handler.name
  const found = new Map<number, Work>()
  for (const addition of system.facts('row-addition').filter(isOwn))
    if (!addition.isGuarded)
      found.set(addition.at.startLine, {
        callee: addition.callee,
        does: addition.adds === 'row' ? 'inserts rows' : 'adds to a stored value',
      })
  for (const access of system.facts('data-access').filter(isOwn))
    if (access.operation === 'create' && !access.conflictSafe)
      found.set(access.at.startLine, { callee: access.callee, does: 'inserts rows' })
  for (const call of system.facts('external-call').filter(isOwn))
    if (call.protocol === 'http') {
      const onlyReads = call.method === undefined || call.method === 'GET' || call.method === 'HEAD'
      if (!onlyReads) found.set(call.at.startLine, { callee: call.callee, does: 'sends a request that changes data' })
      else if (replays.has(library)) found.set(call.at.startLine, { callee: call.callee, does: 'sends a request', onlyReads })
    }
  for (const effect of sideEffectsOf(system).filter(isOwn))
    found.set(effect.at.startLine, { callee: effect.callee, does: effectInWords[effect.effect] })
  return found
}

export const workflowWorkOutsideStep = rule({
  id: 'workflow-work-outside-step',
  check: '7.5',
  alsoServes: ['7.1', '7.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Side effect outside a workflow step',
  why: 'After a crash or a deploy, the engine reruns the workflow from the start and skips only recorded steps. Work outside them is repeated: a customer may be charged or notified twice.',
  fix: 'Move the call into a step, and give it an idempotency key that the workflow passes in.',
  blindSpots:
    'Checks only the body of the workflow itself, not functions that it calls. Updates and upserts that only set values do not count, because repeating them is usually harmless. Supports DBOS, Inngest, Restate and Temporal.',
  languages: ['go', 'python', 'typescript'],
  *judge(system) {
    for (const workflow of system.facts('workflow')) {
      if (!workflow.inService) continue
      for (const [startLine, { callee, does, onlyReads }] of workIn(system, workflow))
        yield gapAt(workflow, {
          at: { startLine, endLine: startLine },
          subject: `${workflow.subject} ${callee}`,
          // Nothing is done twice, but the replay after a restart leaves the recorded path.
          ...(onlyReads && { check: '7.1' as const }),
          fix: onlyReads
            ? `Move \`${callee}\` into ${stepOf(workflow)}, so that the engine records its answer.`
            : `Move \`${callee}\` into ${stepOf(workflow)}, and give it an idempotency key that the workflow passes in.`,
          risk: onlyReads
            ? 'The replayed workflow may take another branch than the recorded one, which can fail it for good or repeat a step.'
            : undefined,
          message: onlyReads
            ? `\`${callee}\` sends a request outside a workflow step. When the engine replays the workflow, the answer may differ from the one that completed steps used.`
            : `\`${callee}\` ${does}, but is not part of a workflow step. When the engine resumes the workflow after a crash, the call runs again.`,
        })
    }
  },
})

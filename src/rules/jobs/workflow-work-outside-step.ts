import type { Workflow } from '#model/facts/job'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { inLanguage } from '#system/in-language'
import { effectInWords, sideEffectsOf } from '#system/side-effects'

/** How each engine makes a step of code. */
const steps: Readonly<Record<string, string>> = {
  dbos: 'a function decorated with `@DBOS.step()`',
  inngest: '`step.run`',
  restate: '`ctx.run`',
  temporal: 'an activity',
}

const stepOf = ({ at, library }: Linked<Workflow>): string =>
  (library === 'restate' ? inLanguage(at.path, { go: '`restate.Run`' }) : undefined) ?? steps[library] ?? 'a step'

/** What the body of a workflow itself does that happens again, by its line. */
const workIn = (
  system: System,
  { at, handler }: Linked<Workflow>,
): ReadonlyMap<number, { readonly callee: string; readonly does: string }> => {
  const isOwn = (fact: { readonly at: { readonly path: string }; readonly within: string }): boolean =>
    fact.at.path === at.path && fact.within === handler.name
  const found = new Map<number, { readonly callee: string; readonly does: string }>()
  for (const access of system.facts('data-access').filter(isOwn))
    if (access.operation === 'create' && !access.conflictSafe)
      found.set(access.at.startLine, { callee: access.callee, does: 'inserts rows' })
  for (const call of system.facts('external-call').filter(isOwn))
    if (call.protocol === 'http' && call.method !== undefined && call.method !== 'GET' && call.method !== 'HEAD')
      found.set(call.at.startLine, { callee: call.callee, does: 'sends a request that changes data' })
  for (const effect of sideEffectsOf(system).filter(isOwn))
    found.set(effect.at.startLine, { callee: effect.callee, does: effectInWords[effect.effect] })
  return found
}

export const workflowWorkOutsideStep = rule({
  id: 'workflow-work-outside-step',
  check: '7.5',
  alsoServes: ['7.1', '7.3'],
  severity: 'P1',
  stage: 'preview',
  title: 'Side effect outside a workflow step',
  why: 'After a crash or a deploy, the engine runs the workflow again from its start and skips only recorded steps. The customer is charged or notified a second time.',
  fix: 'Move the call into a step, and give it an idempotency key that the workflow passes in.',
  blindSpots:
    'Checks only the body of the workflow itself, not functions that it calls. Updates and upserts of rows do not count, because they can be repeated. Knows DBOS, Inngest, Restate and Temporal.',
  languages: ['go', 'python', 'typescript'],
  *judge(system) {
    for (const workflow of system.facts('workflow')) {
      if (!workflow.inService) continue
      for (const [startLine, { callee, does }] of workIn(system, workflow))
        yield gapAt(workflow, {
          at: { startLine, endLine: startLine },
          subject: `${workflow.subject} ${callee}`,
          fix: `Move \`${callee}\` into ${stepOf(workflow)}, and give it an idempotency key that the workflow passes in.`,
          message: `\`${callee}\` ${does} in the workflow itself, outside a step. When the engine resumes the workflow after a crash, this happens again.`,
        })
    }
  },
})

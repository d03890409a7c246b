import type { WorkflowHazard } from '#model/facts/job'
import { gapAt, rule } from '#model/rule'

/** The replay-safe sources of these values in each engine. */
const values: Readonly<Record<string, { readonly random: string; readonly clock: string }>> = {
  dbos: { random: '`DBOS.randomUUID()` or a step', clock: '`DBOS.now()` or a step' },
  inngest: { random: '`step.run`', clock: '`step.run`' },
  restate: { random: '`ctx.rand` or `ctx.run`', clock: '`ctx.date` or `ctx.run`' },
  temporal: { random: '`workflow.uuid4()` or an activity', clock: '`workflow.now()` or an activity' },
}

const ofGo: typeof values = {
  restate: { random: '`restate.Rand(ctx)` or `restate.Run`', clock: '`restate.Run`' },
  temporal: { random: '`workflow.SideEffect`', clock: '`workflow.Now(ctx)`' },
}

/** How the workflow uses the value, with the callee in place of `it`, and how a replay differs. */
const messages: Readonly<Record<WorkflowHazard['hazard'], (it: string) => string>> = {
  random: (it) =>
    `\`${it}\` returns a random value outside a workflow step. When the engine replays the workflow, the value differs, and the workflow no longer matches its recorded steps.`,
  clock: (it) =>
    `This branch depends on the current time (\`${it}\`), read outside a workflow step. When the engine replays the workflow, it may take another branch than the recorded one.`,
}

export const workflowNotDeterministic = rule({
  id: 'workflow-not-deterministic',
  check: '7.5',
  alsoServes: ['7.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'Workflow is not deterministic',
  why: 'After a crash or a deploy, the engine replays the workflow and expects the same steps. A different value leads to other steps or another idempotency key: the workflow gets stuck or repeats its work.',
  fix: "Get random values and the time from a step, or from the workflow engine's own functions.",
  blindSpots: 'Checks only the body of the workflow itself, not functions that it calls. Supports DBOS, Inngest, Restate and Temporal.',
  languages: ['go', 'python', 'typescript'],
  *judge(system) {
    for (const hazard of system.facts('workflow-hazard')) {
      if (!hazard.inService) continue
      const table = hazard.at.path.endsWith('.go') ? ofGo : values
      const value = table[hazard.library]?.[hazard.hazard]
      yield gapAt(hazard, {
        fix: value && `Get the value from ${value}.`,
        message: messages[hazard.hazard](hazard.callee),
      })
    }
  },
})

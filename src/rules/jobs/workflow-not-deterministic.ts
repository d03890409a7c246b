import type { WorkflowHazard } from '#model/facts/work/job'
import { gapAt, rule } from '#model/rule'
import { inLanguage, type CodeLanguage } from '#system/naming/in-language'

interface Sources {
  readonly random: string
  readonly clock: string
}

/** The replay-safe sources of these values in the libraries of each language. */
const sources: Readonly<Partial<Record<CodeLanguage, Readonly<Record<string, Sources>>>>> = {
  typescript: {
    dbos: { random: '`DBOS.randomUUID()` or a step', clock: '`DBOS.now()` or a step' },
    inngest: { random: '`step.run`', clock: '`step.run`' },
    restate: { random: '`ctx.rand` or `ctx.run`', clock: '`ctx.date` or `ctx.run`' },
  },
  python: {
    dbos: { random: 'a function with `@DBOS.step()`', clock: 'a function with `@DBOS.step()`' },
    restate: { random: '`ctx.uuid()`, `ctx.random()` or `ctx.run`', clock: '`ctx.time()` or `ctx.run`' },
    temporal: { random: '`workflow.uuid4()`, `workflow.random()` or an activity', clock: '`workflow.now()` or an activity' },
  },
  go: {
    restate: { random: '`restate.Rand(ctx)` or `restate.Run`', clock: '`restate.Run`' },
    temporal: { random: '`workflow.SideEffect`', clock: '`workflow.Now(ctx)`' },
  },
}

/** How the workflow uses the value, with the callee in place of `it`, and how a replay differs. */
const messages: Readonly<Record<WorkflowHazard['hazard'], (it: string) => string>> = {
  random: (it) =>
    `\`${it}\` returns a random value outside a workflow step. When the engine replays the workflow, the value differs from the one that completed steps used.`,
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
  why: 'The engine replays the workflow after a crash, a deploy or a pause, and skips the steps that it recorded. A new value then leads to another branch, which can fail the workflow, or to another idempotency key or id, so that a step repeats its effect.',
  fix: "Get random values and the time from a step, or from the workflow engine's own functions.",
  blindSpots:
    'Checks only the body of the workflow itself, not functions that it calls. Ignores values that are only logged, waited for, returned or thrown. Supports DBOS, Inngest, Restate and Temporal.',
  languages: ['go', 'python', 'typescript'],
  *judge(system) {
    for (const hazard of system.facts('workflow-hazard')) {
      if (!hazard.inService) continue
      const value = inLanguage(hazard.at.path, sources)?.[hazard.library]?.[hazard.hazard]
      yield gapAt(hazard, {
        fix: value && `Get the value from ${value}.`,
        message: messages[hazard.hazard](hazard.callee),
      })
    }
  },
})

import type { WorkflowHazard } from '#model/facts/job'
import { gapAt, rule } from '#model/rule'

/** Where each engine has a value that stays the same. */
const values: Readonly<Record<string, { readonly random: string; readonly clock: string }>> = {
  dbos: { random: '`DBOS.randomUUID()`, or a step', clock: '`DBOS.now()`, or a step' },
  inngest: { random: '`step.run`', clock: '`step.run`' },
  restate: { random: '`ctx.rand`, or `ctx.run`', clock: '`ctx.date`, or `ctx.run`' },
  temporal: { random: '`workflow.uuid4()`, or an activity', clock: '`workflow.now()`, or an activity' },
}

const ofGo: typeof values = {
  restate: { random: '`restate.Rand(ctx)`, or `restate.Run`', clock: '`restate.Run`' },
  temporal: { random: '`workflow.SideEffect`', clock: '`workflow.Now(ctx)`' },
}

const nouns: Readonly<Record<WorkflowHazard['hazard'], string>> = { random: 'a random value', clock: 'the time, which decides a branch' }

export const workflowNotDeterministic = rule({
  id: 'workflow-not-deterministic',
  check: '7.5',
  alsoServes: ['7.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'Workflow is not deterministic',
  why: 'After a crash or a deploy, the engine runs the workflow again and expects the same steps. A different value leads to other steps or another key: the workflow gets stuck, or repeats its work.',
  fix: 'Take random values and the time from a step, or from the functions of the engine.',
  blindSpots: 'Checks only the body of the workflow itself. Knows DBOS, Inngest, Restate and Temporal.',
  languages: ['go', 'python', 'typescript'],
  *judge(system) {
    for (const hazard of system.facts('workflow-hazard')) {
      if (!hazard.inService) continue
      const table = hazard.at.path.endsWith('.go') ? ofGo : values
      const value = table[hazard.library]?.[hazard.hazard]
      yield gapAt(hazard, {
        fix: value && `Get the value from ${value}.`,
        message: `\`${hazard.callee}\` gives ${nouns[hazard.hazard]} outside a step. When the engine resumes the workflow, the value differs, and the recorded steps no longer match.`,
      })
    }
  },
})

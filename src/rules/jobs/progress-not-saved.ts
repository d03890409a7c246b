import { evidenceAt, gapAt, rule, type Judgement } from '#model/rule'
import type { WorkStep } from '#model/facts/work/work-step'
import type { Change, Linked, System } from '#model/system'
import { lostSteps } from '#change/work/lost-steps'

export const progressNotSaved = rule({
  id: 'progress-not-saved',
  check: '7.1',
  alsoServes: ['7.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Progress of a job no longer saved',
  why: 'A deploy or a crash starts the job from its beginning. It repeats hours of work, and may write or send everything again.',
  fix: 'Save the position after each batch, and start from the saved position.',
  blindSpots:
    'Recognizes a saved position by names such as cursor, offset or checkpoint, and a mark on finished work by names such as sent, processed or done.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system, change) {
    for (const step of system.facts('work-step'))
      if (step.what === 'saves-progress' && step.isRepeated && step.inService)
        yield { ...evidenceAt(step, `\`${step.by}\` saves the position`), checks: [] }
    for (const step of system.facts('work-step'))
      if (step.what === 'completes' && step.isRepeated && step.inService)
        yield { ...evidenceAt(step, `\`${step.by}\` marks finished work`), checks: [] }
    if (!change) return
    for (const { step, at } of lostSteps(system, change, 'saves-progress'))
      yield {
        ...gapAt(step, {
          message: `This change removes \`${step.by}\`, which saved the position of the loop, and nothing in the loop saves it now. After a restart, the job starts from the beginning.`,
          fix: `Restore \`${step.by}\`, and read the saved position when the job starts.`,
        }),
        at,
      }
    yield* marksLost(system, change)
  },
})

/** Removed marks of finished items, which let the next run of a schedule or job skip these items. */
function* marksLost(system: System, change: Change): Generator<Judgement> {
  for (const { step, at } of lostSteps(system, change, 'completes')) {
    if (!step.reach.has('job') || step.reach.has('request') || step.before.length === 0) continue
    const work = step.before.at(-1) ?? ''
    if (!isDoneStill(system, step, work)) continue
    yield {
      ...gapAt(step, {
        check: '7.2',
        title: 'Finished items no longer marked',
        message: `This change removes \`${step.by}\`, which marked items as finished after \`${work}\`, and no other code marks them. Each later run processes them again.`,
        risk: 'Each run repeats the work of all earlier runs: customers get the same message or charge again. No error is logged.',
        fix: `Restore \`${step.by}\`, or explain in the pull request how the job now skips finished items.`,
      }),
      at,
    }
  }
}

/** Whether the function still does the work whose mark was removed, even if its file moved. */
const isDoneStill = (system: System, { within }: Linked<WorkStep>, work: string): boolean =>
  system.facts('effects').some((fact) => fact.within === within && fact.effects.some(({ name }) => name === work))

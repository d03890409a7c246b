import { evidenceAt, gapAt, rule } from '#model/rule'
import { lostSteps } from '#system/lost-steps'

export const progressNotSaved = rule({
  id: 'progress-not-saved',
  check: '7.1',
  severity: 'P1',
  stage: 'stable',
  title: 'Progress of a job no longer saved',
  why: 'A deploy or a crash starts the job from its beginning. It repeats hours of work, and may write or send everything again.',
  fix: 'Save the position after each batch, and start from the saved position.',
  blindSpots: 'Recognizes a saved position by names such as cursor, offset or checkpoint.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system, change) {
    for (const step of system.facts('work-step'))
      if (step.what === 'saves-progress' && step.isRepeated && step.inService)
        yield { ...evidenceAt(step, `\`${step.by}\` saves the position`), checks: [] }
    if (!change) return
    for (const { step, at } of lostSteps(system, change, 'saves-progress'))
      yield {
        ...gapAt(step, {
          message: `This change removes \`${step.by}\`, which saved how far the loop has worked, and nothing else saves it now. After a restart, the work begins again from the start.`,
          fix: `Restore \`${step.by}\`, and read the saved position when the job starts.`,
        }),
        at,
      }
  },
})

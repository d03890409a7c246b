import { gapAt, rule } from '#model/rule'
import { effectIn } from '#system/effects/effects-in'
import { inLanguage } from '#system/naming/in-language'

export const backgroundLoopEndsOnError = rule({
  id: 'background-loop-ends-on-error',
  check: '7.1',
  alsoServes: ['7.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Background loop ends at the first error',
  why: 'The process keeps running and its health checks pass, so nothing restarts it. The only symptom is work that is no longer done, often noticed days later.',
  fix: 'Catch the error inside the loop, log it, and continue with the next iteration.',
  blindSpots: 'Does not follow calls into other files, and does not know threads that another file watches or starts again.',
  languages: ['python', 'java'],
  *judge(system) {
    for (const loop of system.facts('background-loop')) {
      if (!loop.inService) continue
      const failing = loop.unguarded.find(({ at }) => effectIn(system, loop.at.path, at))
      if (!failing) continue
      yield gapAt(loop, {
        message: loop.isRepeatedByLibrary
          ? `If \`${failing.callee}\` (line ${failing.at.startLine}) throws once, \`${loop.by}\` never runs this task again. Nothing in the task catches the error.`
          : `If \`${failing.callee}\` (line ${failing.at.startLine}) fails once, this loop ends and does not run again until the process restarts. Nothing in the loop catches the error.`,
        fix: inLanguage(loop.at.path, {
          python:
            'Put the body of the loop into a `try`. In `except Exception`, log the error, and continue with the next iteration after a pause.',
          java: loop.isRepeatedByLibrary
            ? 'Put the body of the task into a `try`. In `catch (Exception e)`, log the error, and return, so that the next run takes place.'
            : 'Put the body of the loop into a `try`. In `catch (Exception e)`, log the error, and continue with the next iteration after a pause.',
        }),
      })
    }
  },
})

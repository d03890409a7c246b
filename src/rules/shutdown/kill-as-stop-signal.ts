import { gapAt, rule } from '#model/rule'
import { isForProduction, isImageForProduction, isTool } from '#system/deployments'

const kills = (name: string): boolean => /^["']?(SIG)?(KILL|9)["']?$/i.test(name)

export const killAsStopSignal = rule({
  id: 'kill-as-stop-signal',
  check: '8.5',
  alsoServes: ['8.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'SIGKILL as the signal to stop',
  why: 'SIGKILL cannot be caught: every stop, rollout and scale-down cuts off whatever is in progress, and no shutdown handler ever runs.',
  fix: 'Stop with SIGTERM (the default), or with the signal that the program takes as "finish what you are doing".',
  languages: ['dockerfile', 'compose'],
  *judge(system) {
    for (const command of system.facts('image-command'))
      if (isImageForProduction(system, command) && command.stopSignal && kills(command.stopSignal.name))
        yield gapAt(command, {
          at: command.stopSignal.at,
          subject: 'stop signal',
          message: 'This image is stopped by SIGKILL: what it is doing at that moment is lost.',
        })
    for (const workload of system.facts('workload')) {
      const signal = workload.containers[0]?.stopSignal
      if (isForProduction(workload) && signal && kills(signal.name) && !isTool(workload))
        yield gapAt(workload, {
          at: signal.at,
          subject: `${workload.subject} stop signal`,
          message: `\`${workload.name}\` is stopped by SIGKILL: what it is doing at that moment is lost.`,
        })
    }
  },
})

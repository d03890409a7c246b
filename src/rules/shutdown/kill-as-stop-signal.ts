import { gapAt, rule } from '#model/rule'
import { isForProduction, isImageForProduction, isTool } from '#system/deployments'

const kills = (name: string): boolean => /^["']?(SIG)?(KILL|9)["']?$/i.test(name)

export const killAsStopSignal = rule({
  id: 'kill-as-stop-signal',
  check: '8.5',
  alsoServes: ['8.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'SIGKILL used as the stop signal',
  why: 'A process cannot catch SIGKILL, so no shutdown handler ever runs. On every stop and deploy, requests get no response and jobs stop half done.',
  fix: 'Use SIGTERM (the default), or the signal on which the program stops cleanly.',
  languages: ['dockerfile', 'compose', 'actions'],
  *judge(system) {
    for (const job of system.facts('deploy-job'))
      if (job.kills && !job.preview)
        yield gapAt(job, {
          at: { startLine: job.kills.at.startLine, endLine: job.kills.at.startLine },
          subject: `${job.subject} kill`,
          fix: 'Leave the command out: a rolling update replaces the instances and lets each one finish. If it must stay, give the instances their normal grace period.',
          message: `\`${job.kills.command.split(/\s+/).slice(0, 2).join(' ')}\` in the deploy job \`${job.name}\` kills running instances without a grace period. Every deploy cuts off their work.`,
        })
    for (const command of system.facts('image-command'))
      if (isImageForProduction(system, command) && command.stopSignal && kills(command.stopSignal.name))
        yield gapAt(command, {
          at: command.stopSignal.at,
          subject: 'stop signal',
          fix: 'Delete the `STOPSIGNAL` line, so that Docker sends SIGTERM. If the program needs another signal for a clean stop, name that one.',
          message: 'This image is stopped with SIGKILL. Every stop cuts off work in progress.',
        })
    for (const workload of system.facts('workload')) {
      const signal = workload.containers[0]?.stopSignal
      if (isForProduction(workload) && signal && kills(signal.name) && !isTool(workload))
        yield gapAt(workload, {
          at: signal.at,
          subject: `${workload.subject} stop signal`,
          fix: 'Delete `stop_signal`, so that Compose sends SIGTERM. If the program needs another signal for a clean stop, name that one.',
          message: `\`${workload.name}\` is stopped with SIGKILL. Every stop cuts off work in progress.`,
        })
    }
  },
})

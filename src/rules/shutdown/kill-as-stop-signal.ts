import { gapAt, rule, type Gap } from '#model/rule'
import { isForProduction, isImageForProduction, isTool } from '#system/deployment/deployments'
import { laterDropIns, nameOfUnit } from '#system/deployment/drop-ins'

const kills = (name: string): boolean => /^["']?(SIG)?(KILL|9)["']?$/i.test(name)

/** Kubernetes still sends SIGTERM, and waits about two seconds (kubelet, `minimumGracePeriodInSeconds`). */
const ofKubectl = {
  risk: 'The pods get about two seconds to stop, too little to finish requests and jobs. Requests get no response, and jobs stop half done.',
  fix: 'Remove the command, and let a rolling update replace the pods: `kubectl rollout restart`. If it must stay, drop the options that shorten the grace period.',
}

const ofContainers = {
  risk: 'A process cannot handle SIGKILL, so its shutdown handler does not run. Requests get no response, and jobs stop half done.',
  fix: 'Stop the instances with SIGTERM and a grace period instead, such as `docker stop`, or let a rolling update replace them.',
}

const ofCompose: Pick<Gap, 'edit' | 'fix'> = {
  edit: [{ kind: 'delete', line: 'stop_signal:' }],
  fix: 'Delete `stop_signal`, so that Compose sends SIGTERM. If the program needs another signal for a clean stop, name that one.',
}

const ofUnits: Pick<Gap, 'stage' | 'edit' | 'fix'> = {
  stage: 'preview',
  edit: [{ kind: 'delete', line: 'KillSignal=' }],
  fix: 'Delete `KillSignal`, so that systemd sends SIGTERM. If the program needs another signal for a clean stop, name that one.',
}

export const killAsStopSignal = rule({
  id: 'kill-as-stop-signal',
  check: '8.5',
  alsoServes: ['8.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'SIGKILL used as the stop signal',
  why: 'A process cannot catch SIGKILL, so no shutdown handler ever runs. On every stop and deploy, requests get no response and jobs stop half done.',
  fix: 'Use SIGTERM (the default), or the signal on which the program stops cleanly.',
  languages: ['dockerfile', 'compose', 'systemd', 'actions'],
  *judge(system) {
    for (const job of system.facts('deploy-job'))
      if (job.kills && !job.preview)
        yield gapAt(job, {
          at: { startLine: job.kills.at.startLine, endLine: job.kills.at.startLine },
          subject: `${job.subject} kill`,
          title: 'Deploy kills running instances',
          ...(job.kills.command.startsWith('kubectl') ? ofKubectl : ofContainers),
          message: `\`${job.kills.command.split(/\s+/).slice(0, 2).join(' ')}\` in the deploy job \`${job.name}\` ends running instances without their normal grace period. Every deploy cuts off their work.`,
        })
    for (const command of system.facts('image-command'))
      if (isImageForProduction(system, command) && command.stopSignal && kills(command.stopSignal.name))
        yield gapAt(command, {
          at: command.stopSignal.at,
          subject: 'stop signal',
          edit: [{ kind: 'delete', line: 'STOPSIGNAL ' }],
          fix: 'Delete the `STOPSIGNAL` line, so that Docker sends SIGTERM. If the program needs another signal for a clean stop, name that one.',
          message: 'This image is stopped with SIGKILL. Every stop cuts off work in progress.',
        })
    for (const workload of system.facts('workload')) {
      const signal = workload.containers[0]?.stopSignal
      if (laterDropIns(system, workload).some(({ containers }) => containers[0]?.stopSignal)) continue
      if (isForProduction(workload) && signal && kills(signal.name) && !isTool(workload))
        yield gapAt(workload, {
          at: signal.at,
          subject: `${workload.subject} stop signal`,
          ...(workload.platform === 'systemd' ? ofUnits : ofCompose),
          message: `\`${nameOfUnit(workload)}\` is stopped with SIGKILL. Every stop cuts off work in progress.`,
        })
    }
  },
})

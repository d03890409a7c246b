import { posix } from 'node:path'
import type { Container, Workload } from '#model/facts/documents/workload'
import type { Change, Linked, System } from '#model/system'
import { evidenceAt, gapAt, rule, type Gap, type Judgement } from '#model/rule'
import {
  isForProduction,
  isOwnWorkload,
  isPause,
  isPatchedSomewhere,
  isTerraform,
  isTool,
  patchesOf,
  servicesOf,
} from '#system/deployment/deployments'
import { laterDropIns, nameOfUnit } from '#system/deployment/drop-ins'
import { isOwnService } from '#system/deployment/terraform-workloads'
import { placeOfChange } from '#change/place-of-change'
import { removalOf } from '#change/removal'
import { drainOf } from '#system/deployment/server-times'
import type { Place, Span } from '#model/source-file'
import { isAddedLine } from '#change/added-lines'

const controllers = ['Deployment', 'StatefulSet', 'Rollout']
/** The default of `terminationGracePeriodSeconds` in Kubernetes, and of `stopTimeout` in ECS. */
const defaultGrace = 30

/** Whether deploys replace the containers of a workload: a controller of Kubernetes, or a task definition of ECS. */
const isReplacedOften = (system: System, workload: Linked<Workload>): boolean =>
  workload.platform === 'ecs' ? isOwnService(system, workload) : isOwnWorkload(workload) && controllers.includes(workload.controller)

const settings = {
  kubernetes: 'terminationGracePeriodSeconds',
  compose: 'stop_grace_period',
  systemd: 'TimeoutStopSec',
  ecs: 'stopTimeout',
} as const

const settingFor = ({ platform }: Workload): string =>
  platform in settings ? settings[platform as keyof typeof settings] : settings.kubernetes

const takesRequests = (container: Container): boolean => !container.auxiliary && container.ports.length > 0

/** Pause containers do no work: a kill loses nothing. */
const isPlaceholder = ({ containers }: Workload): boolean => containers.every(isPause)

export const gracePeriodTooShort = rule({
  id: 'grace-period-too-short',
  check: '8.5',
  alsoServes: ['8.2', '8.3'],
  severity: 'P1',
  raisedFrom: 'P2',
  stage: 'stable',
  title: 'Grace period too short for a clean shutdown',
  why: 'This happens on every rollout, scale-down and node drain: requests in flight fail, and jobs stop half done.',
  fix: 'Set a grace period that is longer than the shutdown takes, or keep the default of the platform.',
  languages: ['kubernetes', 'compose', 'terraform', 'cloudformation', 'systemd'],
  *judge(system, change) {
    if (change) yield* shortened(system, change)
    for (const workload of system.facts('workload')) {
      if (isPlaceholder(workload) || isTool(workload)) continue
      if (workload.grace && workload.grace.seconds > enough && isForProduction(workload))
        yield {
          ...evidenceAt(
            workload,
            `\`${nameOfUnit(workload)}\` has ${workload.grace.seconds} s to shut down before it is killed`,
            workload.grace.at,
          ),
          checks: ['8.5', '8.2'],
        }
      const dropIns = laterDropIns(system, workload)
      if (
        isOnHost(workload) &&
        isForProduction(workload) &&
        workload.grace &&
        workload.grace.seconds <= 1 &&
        !dropIns.some((one) => one.grace ?? one.hasOpenGrace)
      )
        yield killedAtOnce(workload, workload.grace)
      if (!dropIns.some(({ hasOpenGrace }) => hasOpenGrace)) yield* drainCutOff(system, change, workload)
      if (!isOwnWorkload(workload) || !controllers.includes(workload.controller)) continue
      const patched = patchesOf(system, workload).find((patch) => patch.grace)
      if (workload.grace && workload.grace.seconds <= 1 && !patched) {
        const serves = workload.containers.some(takesRequests) || servicesOf(system, workload).length > 0
        yield { ...killedAtOnce(workload, workload.grace), ...(serves ? {} : ofWorker(workload.name, workload.grace.seconds)) }
      }
      const grace = Math.max(workload.grace?.seconds ?? defaultGrace, patched?.grace?.seconds ?? 0)
      for (const { name, preStopSleep } of workload.containers)
        if (preStopSleep)
          yield {
            ...evidenceAt(workload, `\`${name}\` pauses before the stop signal`, preStopSleep.at, `${workload.subject} ${name} pause`),
            checks: [],
          }
      for (const { name, preStopSleep } of workload.containers)
        if (preStopSleep && grace > 1 && preStopSleep.seconds >= grace)
          yield gapAt(workload, {
            at: { startLine: preStopSleep.at.startLine, endLine: preStopSleep.at.startLine },
            subject: `${workload.subject} ${name} preStop`,
            fix: `Set \`terminationGracePeriodSeconds\` to the ${preStopSleep.seconds} s of \`preStop\` plus the time that the shutdown takes, such as ${preStopSleep.seconds + defaultGrace}.`,
            message: `The \`preStop\` hook of \`${name}\` takes ${preStopSleep.seconds} s and counts against the grace period of ${grace} s${workload.grace ? '' : ' (the default)'}. The process is killed before it can shut down.`,
          })
    }
  },
})

/** Workloads whose grace period, or pause before the stop signal, the change shortens or removes. */
function* shortened(system: System, change: Change): Generator<Judgement> {
  const earlier = new Map(change.base.facts('workload').map((one) => [`${one.at.path}\0${one.subject}`, one]))
  for (const workload of system.facts('workload')) {
    const before = earlier.get(`${workload.at.path}\0${workload.subject}`)
    if (!before || isPlaceholder(workload) || isTool(workload)) continue
    if (isOnHost(workload)) {
      yield* shortenedOnHost(system, change, workload, before)
      continue
    }
    if (!isReplacedOften(system, workload)) continue
    const [was, is] = [before.grace?.seconds ?? defaultGrace, workload.grace?.seconds ?? defaultGrace]
    // A second or less has its own finding.
    if (workload.grace && is > 1 && is < defaultGrace && is * 2 <= was && !patchesOf(system, workload).some(({ grace }) => grace))
      yield inValues(change, workload, {
        at: workload.grace.at,
        subject: `${workload.subject} shorter grace`,
        title: 'Grace period shortened',
        edit: [{ kind: 'value', name: settingFor(workload), from: String(is), by: String(was) }],
        ...(isTerraform(workload) && {
          stage: 'preview' as const,
          risk: 'On every deploy and scale-in, requests and jobs in progress are cut off.',
        }),
        isWritten: true,
        severity: 'P2',
        message: `This change shortens the grace period of \`${workload.name}\` from ${was} s to ${is} s. Requests and jobs that take longer than that are cut off on every deploy.`,
        fix: 'Restore the grace period, or show in the pull request that the shutdown takes less time than this.',
      })
    const file = change.file(workload.at.path)
    if (!file || servicesOf(system, workload).length === 0) continue
    for (const { name, preStopSleep } of before.containers) {
      const now = workload.containers.find((one) => one.name === name)
      const removal = preStopSleep && removalOf(file, preStopSleep.at.startLine)
      if (!preStopSleep || !now || now.preStopSleep || now.hasPreStop || !takesRequests(now) || !removal) continue
      if (isPatchedSomewhere(system, workload, 'preStop')) continue
      yield {
        ...gapAt(workload, {
          check: '8.2',
          subject: `${workload.subject} ${name} pause`,
          title: 'Pause before the stop signal removed',
          severity: 'P2',
          message: `This change removes the \`preStop\` pause of \`${name}\`. For some seconds after the stop signal, the Service still sends requests to this pod, and they fail.`,
          risk: 'A few requests fail on every rollout, scale-down and node drain.',
          fix: 'Restore the pause, or let the process answer requests for some seconds after the signal.',
        }),
        at: { path: workload.at.path, startLine: removal.headLine, endLine: removal.headLine },
      }
    }
  }
}

/** At the line of the values of a chart that the change wrote, if the time comes from there. */
const inValues = (change: Change, workload: Linked<Workload>, gap: Parameters<typeof gapAt>[1]): Gap => {
  const place = sourceOf(workload)
  const made = gapAt(workload, gap)
  return place && isAddedLine(change, place.path, place.startLine) ? { ...made, within: '', at: place, edit: [] } : made
}

const sourceOf = ({ at, grace }: Linked<Workload>): Place | undefined => {
  if (!grace?.source) return undefined
  const [chart = ''] = at.path.split(/(?<=^|\/)templates\//)
  return { path: posix.join(chart, grace.source.path), startLine: grace.source.line, endLine: grace.source.line }
}

/** The defaults of `stop_grace_period` in Compose, and of `TimeoutStopSec` in systemd (`DefaultTimeoutStopSec`). */
const defaultsOnHost = { compose: 10, systemd: 90 } as const

/** Whether it runs on one machine, without an orchestrator that replaces it. */
const isOnHost = (workload: Linked<Workload>): workload is OnHost => workload.platform in defaultsOnHost

type OnHost = Linked<Workload> & { readonly platform: keyof typeof defaultsOnHost }

/** The time that a service on one machine used to have, or its default if nothing set it. */
function* shortenedOnHost(system: System, change: Change, workload: OnHost, before: Workload): Generator<Judgement> {
  const standard = defaultsOnHost[workload.platform]
  const [was, is] = [before.grace?.seconds ?? standard, workload.grace?.seconds ?? standard]
  if (!isForProduction(workload) || workload.hasOpenGrace || before.hasOpenGrace || is <= 1 || is * 2 > was) return
  if (laterDropIns(system, workload).some((one) => one.grace ?? one.hasOpenGrace)) return
  // Without the setting, the default is less than what was asked for. With it, it must be short by itself.
  if (!workload.grace ? !before.grace : is >= defaultGrace) return
  const file = change.file(workload.at.path)
  const removal = before.grace && !workload.grace && file ? removalOf(file, before.grace.at.startLine) : undefined
  if (!workload.grace && !removal) return
  const gap = gapAt(workload, {
    ...(workload.grace && { at: workload.grace.at }),
    subject: `${workload.subject} shorter grace`,
    title: 'Grace period shortened',
    isWritten: true,
    severity: 'P2',
    message: `This change shortens the grace period of \`${nameOfUnit(workload)}\` from ${was} s to ${is} s${workload.grace ? '' : ' (the default)'}. Requests and jobs that take longer than that are cut off on every deploy.`,
    risk: 'On every deploy and restart, requests and jobs in progress are cut off.',
    fix: `Restore \`${settingFor(workload)}\`, or show in the pull request that the shutdown takes less time than this.`,
  })
  yield removal ? { ...gap, at: { path: workload.at.path, startLine: removal.headLine, endLine: removal.headLine } } : gap
}

/** A server that says itself how long its stop may take, in a pod that is killed before that. */
function* drainCutOff(system: System, change: Change | undefined, workload: Linked<Workload>): Generator<Judgement> {
  if (workload.hasOpenGrace || (isOnHost(workload) ? !isForProduction(workload) : !isReplacedOften(system, workload))) return
  const patched = [...patchesOf(system, workload), ...laterDropIns(system, workload)].flatMap(({ grace }) => (grace ? [grace.seconds] : []))
  const own = workload.grace?.seconds ?? (isOnHost(workload) ? defaultsOnHost[workload.platform] : defaultGrace)
  const grace = Math.max(own, ...patched)
  // A second or less has another finding.
  if (grace <= 1) return
  for (const container of workload.containers) {
    const drain = container.auxiliary ? undefined : drainOf(system, workload, container)
    const pause = container.preStopSleep?.seconds ?? 0
    if (!drain || drain.seconds + pause <= grace || pause >= grace) continue
    const at = (span: Span | undefined) => (span ? [{ path: workload.at.path, startLine: span.startLine, endLine: span.endLine }] : [])
    const source = sourceOf(workload)
    const place = placeOfChange(change, {
      head: [...(source ? [source] : []), ...at(workload.grace?.at), ...at(container.preStopSleep?.at), drain.at, workload.at],
    })
    if (!place) continue
    const setting = settingFor(workload)
    yield {
      ...gapAt(workload, {
        subject: `${workload.subject} ${container.name} drain`,
        title: 'Grace period shorter than the drain of the server',
        check: '8.3',
        severity: 'P2',
        stage: 'preview',
        message: `\`${drain.by}\` lets requests finish for ${drain.seconds} s${pause > 0 ? `, after ${pause} s of \`preStop\`` : ''}, but \`${workload.name}\` is killed after ${grace} s${workload.grace ? '' : ' (the default)'}. What takes longer is cut off.`,
        risk: 'On every rollout, scale-down and node drain, requests and jobs that the server still waits for are cut off, although its setting lets them finish.',
        fix: `Set \`${setting}\` to more than ${drain.seconds + pause} s, or shorten \`${drain.by}\`.`,
      }),
      within: '',
      at: place,
    }
  }
}

/** In seconds. Only a longer grace period is evidence of a clean shutdown. */
const enough = 5

/** What is special about each platform in the finding of a process that is killed at once. */
const killsOf: Readonly<Record<'kubernetes' | 'compose' | 'systemd', Pick<Gap, 'stage' | 'edit' | 'risk' | 'fix'>>> = {
  kubernetes: {
    edit: [{ kind: 'delete', line: 'terminationGracePeriodSeconds:' }],
    risk: 'This happens on every rollout, scale-down and node drain, because the shutdown handler has no time to run.',
    fix: 'Delete `terminationGracePeriodSeconds` (the default is 30 s), or set it to the time that the shutdown takes.',
  },
  compose: {
    edit: [{ kind: 'delete', line: 'stop_grace_period:' }],
    risk: 'This happens on every deploy, restart and scale-down, because the shutdown handler has no time to run.',
    fix: 'Delete `stop_grace_period` (the default is 10 s), or set it to the time that the shutdown takes.',
  },
  systemd: {
    stage: 'preview',
    edit: [{ kind: 'delete', line: 'TimeoutStopSec=' }],
    risk: 'This happens on every deploy, restart and reboot of the host, because the shutdown handler has no time to run.',
    fix: 'Delete the timeout (the default is 90 s), or set `TimeoutStopSec` to the time that the shutdown takes.',
  },
}

const isKilled = (seconds: number): string =>
  `is killed ${seconds === 0 ? 'almost at once after the stop signal' : `${seconds} s after the stop signal`}`

/** Nothing connects to it, so it works on its own: jobs, messages, schedules. */
const ofWorker = (name: string, seconds: number): Pick<Gap, 'check' | 'severity' | 'risk' | 'message'> => ({
  check: '8.3',
  ...(seconds > 0 ? { severity: 'P2' as const } : {}),
  risk: 'On every rollout, scale-down and node drain, its jobs stop half done. Those that are retried do their first half again, and the others are lost.',
  message: `\`${name}\` ${isKilled(seconds)}. Its background work is cut off instead of being drained.`,
})

const killedAtOnce = (workload: Linked<Workload>, grace: NonNullable<Workload['grace']>) =>
  gapAt(workload, {
    at: grace.at,
    subject: `${workload.subject} grace`,
    ...(grace.seconds === 0 ? { title: 'No grace period for a clean shutdown' } : {}),
    ...killsOf[isOnHost(workload) ? workload.platform : 'kubernetes'],
    message: `\`${nameOfUnit(workload)}\` ${isKilled(grace.seconds)}. Requests and jobs in progress are cut off.`,
  })

import { posix } from 'node:path'
import { ingressReadTimeout } from '#models/work/platform-queues'
import { serverCommands, type ServerCommand } from '#models/programs/server-commands'
import type { GatewayCall, PlatformFunction } from '#model/facts/documents/infrastructure'
import type { Container, Ingress, Workload } from '#model/facts/documents/workload'
import type { Place, Span } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { isBesideProduction } from '#link/units/environment-of'
import { isForProduction, isOwnWorkload, servicesOf } from './deployments.ts'
import { isDeployed } from '../work/declared-queues.ts'
import { outcomesOf } from '../settings/setting-outcomes.ts'
import { areNear } from '../naming/near-folders.ts'
import { unitOfContainer } from './units-of-containers.ts'

/** A time that the command of a server, or a setting of it, says. */
export interface ServerTime {
  readonly seconds: number
  /** As written: `gunicorn --graceful-timeout`. */
  readonly by: string
  readonly at: Place
}

const placeOf = (path: string, { startLine, endLine }: Span): Place => ({ path, startLine, endLine })

/** The seconds after an option of a command: `--timeout 120`, `--timeout=120`. */
const secondsAfter = (
  words: readonly string[],
  options: readonly string[],
): { readonly seconds: number; readonly option: string } | undefined => {
  for (const [index, word] of words.entries()) {
    const [name = '', joined] = word.split('=', 2)
    if (!options.includes(name)) continue
    const value = joined ?? words[index + 1] ?? ''
    if (/^\d+$/.test(value) && Number(value) > 0) return { seconds: Number(value), option: name }
  }
  return undefined
}

/** The server that a command starts, with the words behind its name; a shell command counts as its words. */
const serverOf = (
  words: readonly string[],
): { readonly program: string; readonly model: ServerCommand; readonly rest: readonly string[] } | undefined => {
  const all = words.flatMap((word) => word.split(/\s+/))
  for (const [index, word] of all.entries()) {
    const program = word.slice(word.lastIndexOf('/') + 1)
    const model = serverCommands.get(program)
    if (model) return { program, model, rest: all.slice(index + 1) }
  }
  return undefined
}

/** The commands of a container: its own, otherwise that of the image in the folder of its code. */
const commandsOf = (
  system: System,
  workload: Linked<Workload>,
  container: Container,
): readonly { readonly words: readonly string[]; readonly at: Place }[] => {
  if (container.command) return [{ words: container.command.words, at: placeOf(workload.at.path, container.command.at) }]
  const unit = unitOfContainer(system, workload, container)
  return unit
    ? system
        .facts('image-command')
        .filter(({ at }) => (posix.dirname(at.path) === '.' ? '' : posix.dirname(at.path)) === unit.root)
        .map(({ words, at }) => ({ words, at }))
    : []
}

const timeIn = (
  system: System,
  workload: Linked<Workload>,
  container: Container,
  options: (model: ServerCommand, words: readonly string[]) => readonly string[],
): ServerTime | undefined => {
  const [command, ...others] = commandsOf(system, workload, container)
  if (!command || others.length > 0) return undefined
  const server = serverOf(command.words)
  const found = server && secondsAfter(server.rest, options(server.model, server.rest))
  return server && found && { seconds: found.seconds, by: `${server.program} ${found.option}`, at: command.at }
}

/** How long the server of a container lets requests finish after the stop signal. */
export const drainOf = (system: System, workload: Linked<Workload>, container: Container): ServerTime | undefined => {
  const byCommand = timeIn(system, workload, container, ({ drain }) => drain)
  if (byCommand) return byCommand
  const unit = unitOfContainer(system, workload, container)
  const settings = unit
    ? system.facts('drain-setting').filter((one) => one.file.unit === unit && isForProduction(one) && !isBesideProduction(one.at.path))
    : []
  const [setting, ...others] = settings
  return setting && others.length === 0 ? { seconds: setting.seconds, by: setting.name, at: setting.at } : undefined
}

/** How long a request may take in a container, if its command says so. */
const requestTimeOf = (system: System, workload: Linked<Workload>, container: Container): ServerTime | undefined =>
  timeIn(system, workload, container, ({ request, except }, words) =>
    words.some((word) => except.some((option) => word === option || word.startsWith(`${option}=`))) ? [] : request,
  )

/** A gateway in front of a server that gives up before it does. */
export interface EarlyGateway {
  readonly fact: Linked<Ingress> | Linked<GatewayCall>
  readonly gateway: string
  readonly limit: number
  /** It is the default of the gateway. */
  readonly isDefault: boolean
  readonly server: { readonly name: string; readonly seconds: number; readonly by: string; readonly at: Place }
  readonly places: readonly Place[]
}

/** A second more is a matter of rounding: a limit of 29 s and a timeout of 30 s mean the same. */
const isLonger = (seconds: number, limit: number): boolean => seconds > limit * 1.2

const containersBehind = (system: System, ingress: Linked<Ingress>) =>
  system
    .facts('workload')
    .filter(
      (workload) =>
        isOwnWorkload(workload) &&
        areNear(workload.at.path, ingress.at.path) &&
        servicesOf(system, workload).some(({ name }) => ingress.backends.some(({ service }) => service === name)),
    )
    .flatMap((workload) => workload.containers.filter(({ auxiliary }) => !auxiliary).map((container) => ({ workload, container })))

function* earlyIngresses(system: System): Iterable<EarlyGateway> {
  for (const ingress of system.facts('ingress')) {
    const { readTimeout, controller } = ingress
    const isKnown = readTimeout !== undefined || controller === ingressReadTimeout.controller
    if (!isForProduction(ingress) || !isKnown) continue
    const limit = readTimeout?.seconds ?? ingressReadTimeout.seconds
    for (const { workload, container } of containersBehind(system, ingress)) {
      const time = requestTimeOf(system, workload, container)
      if (time && isLonger(time.seconds, limit))
        yield {
          fact: ingress,
          gateway: ingress.subject,
          limit,
          isDefault: readTimeout === undefined,
          server: { name: container.name, ...time },
          places: [
            ...(readTimeout ? [placeOf(ingress.at.path, readTimeout.at)] : []),
            time.at,
            ...(ingress.controllerAt ? [placeOf(ingress.at.path, ingress.controllerAt)] : []),
            ingress.at,
          ],
        }
    }
  }
}

const secondsOf = (
  system: System,
  path: string,
  setting: PlatformFunction['timeout'],
  byDefault: number,
): readonly number[] | undefined => {
  const numbers = outcomesOf(system, path, setting).map((one) => (one.state === 'unknown' ? Number.NaN : Number(one.value ?? byDefault)))
  return numbers.length === 0 || numbers.some((one) => Number.isNaN(one)) ? undefined : numbers
}

function* earlyGateways(system: System): Iterable<EarlyGateway> {
  for (const call of system.facts('gateway-call')) {
    if (!isDeployed(system, call) || isBesideProduction(call.at.path)) continue
    const [handler, ...others] = system
      .facts('platform-function')
      .filter(
        (one) =>
          one.address === call.handler &&
          (call.file.language === 'terraform' ? posix.dirname(one.at.path) === posix.dirname(call.at.path) : one.at.path === call.at.path),
      )
    if (!handler || others.length > 0 || handler.timeout.state === 'absent') continue
    const allowed = secondsOf(system, handler.at.path, handler.timeout, handler.defaultTimeout)
    const limits = secondsOf(system, call.at.path, call.timeout, call.limit * 1000)
    if (!allowed || !limits) continue
    const [seconds, limit] = [Math.min(...allowed), Math.max(...limits) / 1000]
    if (isLonger(seconds, limit))
      yield {
        fact: call,
        gateway: call.gateway,
        limit,
        isDefault: call.timeout.state === 'absent',
        server: { name: handler.address, seconds, by: 'timeout', at: placeOf(handler.at.path, handler.timeout.at) },
        places: [
          placeOf(handler.at.path, handler.timeout.at),
          ...(call.timeout.state === 'absent' ? [] : [placeOf(call.at.path, call.timeout.at)]),
          call.at,
        ],
      }
  }
}

/** Gateways that give up on a request while the server behind them may go on with it. */
export function* earlyGivingUp(system: System): Iterable<EarlyGateway> {
  yield* earlyIngresses(system)
  yield* earlyGateways(system)
}

/** A server that closes idle connections before the load balancer in front of it does. */
export interface EarlyClose {
  readonly ingress: Linked<Ingress>
  readonly balancer: { readonly name: string; readonly seconds: number }
  readonly server: { readonly name: string; readonly seconds: number; readonly by: string; readonly isDefault: boolean; readonly at: Place }
  readonly places: readonly Place[]
}

/** How long the server of a container keeps idle connections: by its command, or by the code of its only server. */
const idleOf = (system: System, workload: Linked<Workload>, container: Container): Omit<EarlyClose['server'], 'name'> | undefined => {
  const [command, ...others] = commandsOf(system, workload, container)
  const server = command && others.length === 0 ? serverOf(command.words) : undefined
  const { idle } = server?.model ?? {}
  if (server && idle && command) {
    const set = secondsAfter(server.rest, idle.options)
    const by = `${server.program} ${idle.options[0] ?? ''}`
    return { seconds: set?.seconds ?? idle.byDefault, by, isDefault: set === undefined, at: command.at }
  }
  const unit = unitOfContainer(system, workload, container)
  const servers = unit
    ? system.facts('server').filter((one) => one.file.unit === unit && one.inService && one.serves === 'http' && !one.loopback)
    : []
  const [only, ...more] = servers
  if (!only?.idle || more.length > 0) return undefined
  return { seconds: only.idle.seconds, by: only.idle.option, isDefault: true, at: only.at }
}

/** Servers behind a load balancer that reuses connections which they may just be closing. */
export function* earlyCloses(system: System): Iterable<EarlyClose> {
  for (const ingress of system.facts('ingress')) {
    const { idle } = ingress
    if (!idle || !isForProduction(ingress)) continue
    for (const { workload, container } of containersBehind(system, ingress)) {
      // A proxy in the same pod has other connections.
      if (workload.getsContainers || workload.containers.filter(({ auxiliary }) => !auxiliary).length > 1) continue
      const server = idleOf(system, workload, container)
      if (!server || server.seconds > idle.seconds) continue
      yield {
        ingress,
        balancer: { name: idle.balancer, seconds: idle.seconds },
        server: { name: container.name, ...server },
        places: [
          ...(server.isDefault ? [] : [server.at]),
          ...(idle.at ? [placeOf(ingress.at.path, idle.at)] : []),
          server.at,
          ...(ingress.controllerAt ? [placeOf(ingress.at.path, ingress.controllerAt)] : []),
          ingress.at,
        ],
      }
    }
  }
}

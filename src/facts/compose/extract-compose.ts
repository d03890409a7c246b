import { posix } from 'node:path'
import type { Fact } from '#model/fact'
import type { Container } from '#model/facts/documents/workload'
import type { YamlEntry, YamlValue } from '#languages/yaml/documents'
import { useOfImage } from '#models/programs/images'
import { commandLoad } from '../starts/command-load.ts'
import { durationOf } from '../shared/duration-of.ts'
import { configLiteral, mayBeCredential } from '../secrets/config-literal.ts'

/** The words of a command: a list, or a string that compose splits without a shell. */
const wordsOf = (value: YamlValue | undefined): string[] =>
  value?.isList ? value.texts() : (value?.text ?? '').split(/\s+/).filter(Boolean)

const safeguardsOf = (service: YamlValue): Container['safeguards'] => {
  const restart = service.entry('restart') ?? service.at('deploy', 'restart_policy')?.entry('condition')
  const memory = service.entry('mem_limit') ?? service.at('deploy', 'resources', 'limits')?.entry('memory')
  const init = service.entry('init')
  const health = service.entry('healthcheck')
  const waits = service.entry('depends_on')
  const isOrdered = waits?.value
    .entries()
    .some(({ value }) => /^service_(healthy|completed_successfully)$/.test(value.at('condition')?.text ?? ''))
  return {
    ...(health && health.value.at('disable')?.boolean !== true ? { 'health check': health.span } : {}),
    ...(waits && isOrdered ? { 'start order': waits.span } : {}),
    ...(restart && !/^(no|none|false)$/.test(restart.value.text ?? '') ? { 'restart policy': restart.span } : {}),
    ...(memory ? { 'memory limit': memory.span } : {}),
    ...(init?.value.boolean === true ? { 'init process': init.span } : {}),
  }
}

/** The variables of a service. Files of variables may set more when it starts. */
const environmentOf = (service: YamlValue): Container['environment'] => {
  const [own, file] = [service.entry('environment'), service.entry('env_file')]
  if (!own && !file) return undefined
  const pairs = own?.value.isList
    ? own.value.items().map((item) => {
        const [name = '', value = ''] = (item.text ?? '').split('=', 2)
        return { name, value, at: item.span }
      })
    : (own?.value.entries() ?? []).map(({ key, value, span }) => ({ name: key, value: value.text ?? '', at: span }))
  const numbers = pairs.flatMap(({ name, value }) => (/^\d{1,5}$/.test(value) ? [[name, value] as const] : []))
  const { startLine } = (own ?? file)?.span ?? service.span
  return {
    names: pairs.map(({ name }) => name),
    places: pairs.map(({ name, at }) => ({ name, at })),
    ...(numbers.length > 0 && { numbers: Object.fromEntries(numbers) }),
    from: [],
    ...(file && { isOpen: true as const }),
    at: { startLine, endLine: startLine },
  }
}

const containerOf = ({ key, value, span }: YamlEntry): Container => {
  const command = value.entry('command')
  const health = value.entry('healthcheck')
  const stopSignal = value.entry('stop_signal')
  const image = value.at('image')?.text
  const words = wordsOf(command?.value)
  const safeguards = safeguardsOf(value)
  const runs = useOfImage(image ?? '')
  const restart = safeguards['restart policy']
  const mounts = (value.at('volumes')?.items() ?? []).flatMap((volume) => volume.text ?? volume.at('target')?.text ?? [])
  const environment = environmentOf(value)
  const [folder] = contextOf(value)
  return {
    name: key,
    at: { startLine: span.startLine, endLine: span.startLine },
    ...(image === undefined ? {} : { image }),
    ...(image === undefined ? {} : { imageAt: value.entry('image')?.span ?? span }),
    ...(runs && { runs }),
    ...(value.entry('build') && { isBuilt: true as const }),
    ...(value.entry('restart') && !restart && { neverRestarts: true as const }),
    ...(mounts.length > 0 && { mounts }),
    auxiliary: false,
    ports: (value.at('ports')?.items() ?? []).flatMap((port) => port.text ?? port.at('target')?.text ?? []),
    ...(health && health.value.at('disable')?.boolean !== true ? { readiness: health.span } : {}),
    ...(command && words.length > 0 ? { command: { words, at: command.span } } : {}),
    ...(environment && { environment }),
    ...(folder !== undefined && { buildsFrom: folder }),
    safeguards,
    ...(stopSignal?.value.text === undefined ? {} : { stopSignal: { name: stopSignal.value.text, at: stopSignal.span } }),
  }
}

function* literalsOf(owner: string, environment: YamlValue | undefined): Iterable<Fact> {
  const entries = environment?.isList
    ? environment.items().flatMap((item) => {
        const [name = '', ...rest] = (item.text ?? '').split('=')
        return rest.length === 0 ? [] : [{ name, value: rest.join('='), span: item.span }]
      })
    : (environment?.entries() ?? []).flatMap(({ key, value, span }) =>
        value.text === undefined ? [] : [{ name: key, value: value.text, span }],
      )
  for (const { name, value, span } of entries)
    if (mayBeCredential(name, value)) yield configLiteral('compose-env', owner, name, value, span)
}

/** The build context of a service's image, which contains the programs that it runs. */
const contextOf = (service: YamlValue): readonly string[] => {
  const build = service.at('build')
  const context = build?.text ?? build?.at('context')?.text
  return context === undefined || /[$:]/.test(context) ? [] : [context]
}

/** Where the bind mounts of a service come from. */
const mountSources = (service: YamlValue): readonly string[] =>
  (service.at('volumes')?.items() ?? []).flatMap((volume) => volume.text?.split(':', 2)[0] ?? volume.at('source')?.text ?? [])

/** Whether a service runs the working tree and not its image: the build context is mounted over the files that the image got from it. */
const runsWorkingTree = (service: YamlValue): boolean => {
  const folders = contextOf(service).map((context) => posix.join(context, '/'))
  return mountSources(service).some((source) => folders.includes(posix.join(source, '/')))
}

/** The commands that start a service or check its health, which may run files of the image. */
function* startsOf({ key, value }: YamlEntry): Iterable<Fact> {
  const copied = contextOf(value)
  const entries = [value.entry('entrypoint'), value.entry('command'), value.at('healthcheck')?.entry('test')]
  for (const entry of entries) {
    const words = wordsOf(entry?.value)
    if (entry && words.length > 0) yield commandLoad(`service/${key} ${entry.key}`, entry.span, words, copied)
  }
}

/** Parts of `deploy` that `docker compose` ignores (Compose Deploy Specification). */
const onlyInSwarm: ReadonlySet<string> = new Set(['placement', 'update_config', 'rollback_config', 'endpoint_mode'])

/** Facts of the services in a compose file. */
export function* composeFacts(document: YamlValue): Iterable<Fact> {
  const services = document.at('services')?.entries() ?? []
  const inSwarm = services.some(({ value }) =>
    value
      .at('deploy')
      ?.entries()
      .some(({ key }) => onlyInSwarm.has(key)),
  )
  const forDevelopment = services.some(({ value }) => runsWorkingTree(value))
  for (const entry of services) {
    const { key, value, span } = entry
    if (!value.isMap) continue
    const grace = value.entry('stop_grace_period')
    const seconds = durationOf(grace?.value.text)
    const replicas = value.at('deploy', 'replicas')?.number
    const waits = value.at('depends_on')
    const ended = (waits?.entries() ?? []).flatMap((one) =>
      one.value.at('condition')?.text === 'service_completed_successfully' ? [one.key] : [],
    )
    const needed = (waits?.isList ? waits.texts() : (waits?.entries() ?? []).map((one) => one.key)).filter((name) => !ended.includes(name))
    yield {
      kind: 'workload',
      at: { startLine: span.startLine, endLine: span.startLine },
      within: '',
      subject: `service/${key}`,
      platform: 'compose',
      controller: 'service',
      name: key,
      labels: {},
      partial: value.at('image') === undefined && value.at('build') === undefined,
      ...(replicas === undefined ? {} : { replicas }),
      ...(grace && seconds !== undefined ? { grace: { seconds, at: grace.span } } : {}),
      ...((value.entry('profiles') ?? value.entry('extends')) && { isOptional: true as const }),
      ...(needed.length > 0 && { waitsFor: needed }),
      ...(ended.length > 0 && { waitsForEnd: ended }),
      ...(inSwarm && { inSwarm: true as const }),
      ...(forDevelopment && { forDevelopment: true as const }),
      containers: [containerOf(entry)],
    }
    yield* startsOf(entry)
    yield* literalsOf(`service/${key}`, value.at('environment'))
  }
}

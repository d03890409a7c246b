import type { Fact } from '#model/fact'
import type { Container } from '#model/facts/workload'
import type { YamlEntry, YamlValue } from '#languages/yaml/documents'
import { commandLoad } from '../command-load.ts'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import { kindOfLiteral } from '../secrets/kind-of-literal.ts'

/** Parses a compose duration (`1m30s`, `10s`, `500ms`) to seconds. Compose does not accept a bare number. */
const durationOf = (text: string | undefined): number | undefined => {
  if (text === undefined || !/^(\d+(\.\d+)?(us|ms|s|m|h))+$/.test(text)) return undefined
  let total = 0
  for (const [, amount = '0', unit = 's'] of text.matchAll(/(?<!\d)(\d+(?:\.\d+)?)(us|ms|s|m|h)/g))
    total += Number(amount) * ({ us: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 }[unit] ?? 1)
  return total
}

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

const containerOf = ({ key, value, span }: YamlEntry): Container => {
  const command = value.entry('command')
  const health = value.entry('healthcheck')
  const stopSignal = value.entry('stop_signal')
  const image = value.at('image')?.text
  const words = wordsOf(command?.value)
  return {
    name: key,
    at: { startLine: span.startLine, endLine: span.startLine },
    ...(image === undefined ? {} : { image }),
    auxiliary: false,
    ports: (value.at('ports')?.items() ?? []).flatMap((port) => port.text ?? port.at('target')?.text ?? []),
    ...(health && health.value.at('disable')?.boolean !== true ? { readiness: health.span } : {}),
    ...(command && words.length > 0 ? { command: { words, at: command.span } } : {}),
    safeguards: safeguardsOf(value),
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
    if (isSensitiveName(name))
      yield {
        kind: 'config-literal',
        at: span,
        within: owner,
        subject: `${owner} ${name}`,
        format: 'compose-env',
        name,
        owner,
        sensitive: true,
        value: kindOfLiteral(name, value),
      }
}

/** The build context of a service's image, which contains the programs that it runs. */
const contextOf = (service: YamlValue): readonly string[] => {
  const build = service.at('build')
  const context = build?.text ?? build?.at('context')?.text
  return context === undefined || /[$:]/.test(context) ? [] : [context]
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

/** Facts of the services in a compose file. */
export function* composeFacts(document: YamlValue): Iterable<Fact> {
  for (const entry of document.at('services')?.entries() ?? []) {
    const { key, value, span } = entry
    if (!value.isMap) continue
    const grace = value.entry('stop_grace_period')
    const seconds = durationOf(grace?.value.text)
    const replicas = value.at('deploy', 'replicas')?.number
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
      containers: [containerOf(entry)],
    }
    yield* startsOf(entry)
    yield* literalsOf(`service/${key}`, value.at('environment'))
  }
}

import { posix } from 'node:path'
import type { Fact, FileFacts } from '#model/fact'
import type { Container, Environment, Workload } from '#model/facts/documents/workload'
import { commandLoad } from '../starts/command-load.ts'
import { plainFacts } from '../reading/plain-facts.ts'
import { configLiteral } from '../secrets/config-literal.ts'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import { secondsOf, settingsOf, wordsOf, type UnitSetting } from './unit-file.ts'

/** The settings of a service, read as systemd reads them. */
class Unit {
  readonly #settings: readonly UnitSetting[]

  constructor(settings: readonly UnitSetting[]) {
    this.#settings = settings
  }

  hasSection(name: string): boolean {
    return this.#settings.some(({ section }) => section === name)
  }

  /** The last assignment counts. */
  last(...names: readonly string[]): UnitSetting | undefined {
    return this.#settings.findLast(({ section, name }) => section === 'Service' && names.includes(name))
  }

  /** Assignments add up. An empty one removes those before it. */
  all(name: string): readonly UnitSetting[] {
    const given = this.#settings.filter((one) => one.section === 'Service' && one.name === name)
    return given.slice(given.findLastIndex(({ value }) => value === '') + 1)
  }
}

interface Variable {
  readonly name: string
  readonly value: string
  readonly at: UnitSetting['at']
}

const variablesOf = (unit: Unit): readonly Variable[] =>
  unit.all('Environment').flatMap(({ value, at }) =>
    wordsOf(value).flatMap((word): readonly Variable[] => {
      const equals = word.indexOf('=')
      return equals <= 0 ? [] : [{ name: word.slice(0, equals), value: word.slice(equals + 1), at }]
    }),
  )

const environmentOf = (unit: Unit, variables: readonly Variable[]): Environment | undefined => {
  const [first] = [...variables, ...unit.all('EnvironmentFile')]
  return (
    first && {
      names: variables.map(({ name }) => name),
      places: variables.map(({ name, at }) => ({ name, at })),
      from: [],
      ...(['EnvironmentFile', 'PassEnvironment', 'LoadCredential'].some((name) => unit.all(name).length > 0) && { isOpen: true as const }),
      at: { startLine: first.at.startLine, endLine: first.at.startLine },
    }
  )
}

/** The command line without the characters in front that change how systemd runs it. */
const commandOf = ({ value }: UnitSetting): readonly string[] => wordsOf(value.replace(/^[-@:+!|]+/, ''))

const safeguardsOf = (unit: Unit): Pick<Container, 'safeguards' | 'neverRestarts'> => {
  const restart = unit.last('Restart')
  if (restart && /^no$/i.test(restart.value)) return { safeguards: {}, neverRestarts: true }
  const memory = unit.last('MemoryMax', 'MemoryLimit')
  return {
    safeguards: {
      ...(restart && restart.value !== '' && { 'restart policy': restart.at }),
      ...(memory && memory.value !== 'infinity' && { 'memory limit': memory.at }),
    },
  }
}

/** The first signal. What `ExecStop` does comes before it. */
const stopSignalOf = (unit: Unit): Pick<Container, 'stopSignal'> => {
  const signal = unit.last('KillSignal')
  return signal && unit.all('ExecStop').length === 0 ? { stopSignal: { name: signal.value, at: signal.at } } : {}
}

/** systemd.service: "pass 'infinity' to disable the timeout logic"; 0 means the same. */
const graceOf = (unit: Unit): Pick<Workload, 'grace' | 'hasOpenGrace'> => {
  const setting = unit.last('TimeoutStopSec', 'TimeoutSec')
  if (!setting || setting.value === '') return {}
  const seconds = secondsOf(setting.value)
  return seconds === undefined || seconds === 0 ? { hasOpenGrace: true } : { grace: { seconds, at: setting.at } }
}

/** Whether systemd starts it when the machine starts, and it goes on from then. Otherwise it ends, or a timer, a socket or the bus starts it. */
const isLasting = (unit: Unit): boolean =>
  unit.hasSection('Install') && !/^(oneshot|dbus)$/.test(unit.last('Type')?.value ?? '') && unit.all('BusName').length === 0

/** A file without a program only adds to a unit: a drop-in, such as `orders.service.d/restart.conf`. */
function* dropInFacts(unit: Unit, settings: readonly UnitSetting[]): Iterable<Fact> {
  const first = settings.find(({ section }) => section === 'Service')
  if (!first) return
  const at = { startLine: first.at.startLine, endLine: first.at.startLine }
  yield {
    kind: 'workload',
    at,
    within: '',
    subject: 'drop-in',
    platform: 'systemd',
    controller: 'unit',
    name: '',
    labels: {},
    partial: true,
    ...graceOf(unit),
    containers: [{ name: '', at, auxiliary: false, ports: [], ...safeguardsOf(unit), ...stopSignalOf(unit) }],
  }
}

function* factsOf(settings: readonly UnitSetting[]): Iterable<Fact> {
  const unit = new Unit(settings)
  const variables = variablesOf(unit)
  for (const { name, value, at } of variables) if (isSensitiveName(name)) yield configLiteral('systemd-env', 'unit', name, value, at)
  const start = unit.last('ExecStart')
  const words = start ? commandOf(start) : []
  const [program] = words
  if (!start || program === undefined) {
    yield* dropInFacts(unit, settings)
    return
  }
  const environment = environmentOf(unit, variables)
  const name = posix.basename(program)
  yield {
    kind: 'workload',
    at: { startLine: start.at.startLine, endLine: start.at.startLine },
    within: '',
    subject: 'unit',
    platform: 'systemd',
    controller: 'unit',
    name,
    labels: {},
    partial: false,
    ...graceOf(unit),
    ...(!isLasting(unit) && { isOptional: true as const }),
    containers: [
      {
        name,
        at: start.at,
        auxiliary: false,
        ports: [],
        command: { words, at: start.at },
        ...(environment && { environment }),
        ...safeguardsOf(unit),
        ...stopSignalOf(unit),
      },
    ],
  }
  yield commandLoad('unit ExecStart', start.at, words)
}

/** Facts of a systemd unit: the service that it runs, and credentials among its variables. */
export const extractUnit = (text: string): FileFacts => plainFacts(text, [...factsOf(settingsOf(text))])

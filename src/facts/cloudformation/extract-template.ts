import type { YamlEntry, YamlValue } from '#languages/yaml/documents'
import type { Fact } from '#model/fact'
import type { GatewayCall, PlatformFunction, Setting } from '#model/facts/documents/infrastructure'
import { functionModels, gatewayEvents, queueModels } from '#models/work/platform-queues'
import type { BatchSource, DeclaredQueue, QueueMention } from '#model/facts/work/declared-queue'
import { literalsOfTemplate } from './literals.ts'
import { referenceOf } from './references.ts'
import { workloadsIn } from './workloads.ts'

/** Keys under which a resource names where work goes that failed for good. */
const failedPlaces = /dead.?letter|onfailure/i

/** All entries of a value, at any depth. */
function* entriesIn(value: YamlValue, depth = 0): Iterable<YamlEntry> {
  if (depth > 20) return
  for (const entry of value.entries()) {
    yield entry
    yield* entriesIn(entry.value, depth + 1)
  }
  for (const item of value.items()) yield* entriesIn(item, depth + 1)
}

/** The queues to which other resources send what failed for good. */
const deadLettersIn = (resources: readonly YamlEntry[]): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { value } of resources)
    for (const entry of entriesIn(value)) {
      if (!failedPlaces.test(entry.key)) continue
      for (const one of [entry.value, ...[...entriesIn(entry.value)].map((inner) => inner.value)]) {
        const name = referenceOf(one)
        if (name !== undefined) found.add(name)
      }
    }
  return found
}

/** Queues of other texts of the template to which failed work goes. */
const mentionsIn = (resources: readonly YamlEntry[], dead: ReadonlySet<string>): readonly QueueMention[] => {
  const [first] = resources
  const own = new Set(resources.map(({ key }) => key))
  const at = first && lineOf(first)
  return [...dead].flatMap((address): readonly QueueMention[] =>
    at === undefined || own.has(address)
      ? []
      : [{ kind: 'queue-mention', at, within: '', subject: `${address} as dead-letter`, address, as: 'dead-letter' }],
  )
}

interface Source {
  readonly name: string
  readonly at: YamlEntry
  readonly options: YamlValue
  readonly from: YamlValue | undefined
  readonly handler: string | undefined
}

/** A literal number; a reference or a function is unknown. */
const settingOf = (entry: YamlEntry | undefined): Setting => {
  if (!entry) return { state: 'absent' }
  const { number, text } = entry.value
  const value = number ?? (text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined)
  return value === undefined ? { state: 'unknown', at: entry.span } : { state: 'set', value, at: entry.span }
}

const lambda = functionModels.get('aws_lambda_function')
const sqs = queueModels.get('aws_sqs_queue')

/** Functions of CloudFormation and SAM; `Globals` of SAM hold for those that do not set a timeout. */
const functionsIn = (resources: readonly YamlEntry[], globals: YamlValue | undefined): readonly PlatformFunction[] =>
  resources.flatMap((resource): readonly PlatformFunction[] => {
    const type = resource.value.at('Type')?.text
    if (type !== 'AWS::Lambda::Function' && type !== 'AWS::Serverless::Function') return []
    const own = resource.value.at('Properties')?.entry('Timeout')
    const shared = type === 'AWS::Serverless::Function' ? globals?.at('Function')?.entry('Timeout') : undefined
    return [
      {
        kind: 'platform-function',
        at: lineOf(resource),
        within: '',
        subject: resource.key,
        address: resource.key,
        timeout: settingOf(own ?? shared),
        defaultTimeout: lambda?.defaultTimeout ?? 3,
      },
    ]
  })

/** The gateways of SAM that call functions. */
const gatewaysIn = (resources: readonly YamlEntry[]): readonly GatewayCall[] =>
  resources.flatMap((resource) =>
    resource.value.at('Type')?.text === 'AWS::Serverless::Function'
      ? (resource.value.at('Properties', 'Events')?.entries() ?? []).flatMap((event): readonly GatewayCall[] => {
          const limit = gatewayEvents.get(event.value.at('Type')?.text ?? '')
          if (limit === undefined) return []
          const own = event.value.at('Properties')?.entry('TimeoutInMillis')
          return [
            {
              kind: 'gateway-call',
              at: lineOf(event),
              within: '',
              subject: `${event.key} to ${resource.key}`,
              gateway: 'API Gateway',
              handler: resource.key,
              timeout: settingOf(own),
              limit,
            },
          ]
        })
      : [],
  )

/** The connections of functions with queues and streams. */
const sourcesIn = (resources: readonly YamlEntry[], functions: readonly YamlEntry[]): readonly Source[] => [
  ...resources.flatMap((resource): readonly Source[] => {
    const type = resource.value.at('Type')?.text
    const properties = resource.value.at('Properties')
    if (type === 'AWS::Lambda::EventSourceMapping' && properties)
      return [
        {
          name: resource.key,
          at: resource,
          options: properties,
          from: properties.at('EventSourceArn'),
          handler: referenceOf(properties.at('FunctionName')),
        },
      ]
    if (type !== 'AWS::Serverless::Function') return []
    return (properties?.at('Events')?.entries() ?? []).flatMap((event): readonly Source[] => {
      const options = event.value.at('Properties')
      const kind = event.value.at('Type')?.text ?? ''
      if (!options || !/^(SQS|Kinesis|DynamoDB)$/.test(kind)) return []
      return [
        {
          name: `${resource.key}.${event.key}`,
          at: event,
          options,
          from: options.at('Queue') ?? options.at('Stream'),
          handler: resource.key,
        },
      ]
    })
  }),
  ...functions.flatMap((fn) =>
    (fn.value.at('events')?.items() ?? []).flatMap((event): readonly Source[] => {
      const [only] = event.entries()
      if (!only || !/^(sqs|stream)$/.test(only.key)) return []
      return [
        {
          name: `${fn.key}.${only.key}`,
          at: only,
          options: only.value,
          from: only.value.isMap ? only.value.at('arn') : only.value,
          handler: undefined,
        },
      ]
    }),
  ),
]

/** The texts that the Serverless Framework puts in the place of a variable: `resources: ${file(queues.yml)}`. */
const partsOf = (resources: YamlValue | undefined): readonly string[] =>
  (resources?.texts() ?? []).flatMap((text) => /^\$\{file\(([^()]+)\)\}$/.exec(text.trim())?.[1]?.trim() ?? [])

const lineOf = ({ span }: YamlEntry) => ({ startLine: span.startLine, endLine: span.startLine })

/**
 * Facts of a template of AWS (CloudFormation, SAM, the Serverless Framework): queues, what takes their messages, and where failed messages go;
 * functions, containers, and credentials.
 */
export const templateFacts = (document: YamlValue): readonly Fact[] => {
  const resources = (document.at('Resources') ?? document.at('resources', 'Resources'))?.entries() ?? []
  const sources = sourcesIn(resources, document.at('functions')?.entries() ?? [])
  const consumed = new Set(sources.flatMap(({ from }) => referenceOf(from) ?? []))
  const dead = deadLettersIn(resources)
  const parts = partsOf(document.at('resources'))
  return [
    ...resources.flatMap((resource) => ofQueue(resource, consumed, dead)),
    ...functionsIn(resources, document.at('Globals')),
    ...gatewaysIn(resources),
    ...mentionsIn(resources, dead),
    ...workloadsIn(resources),
    ...literalsOfTemplate(document),
    ...sources.map(({ name, at, options, from, handler }): BatchSource => {
      const types = options.entry('FunctionResponseTypes') ?? options.entry('functionResponseType')
      const queue = referenceOf(from)
      const size = (options.at('BatchSize') ?? options.at('batchSize'))?.number
      const reports = types?.value.texts().includes('ReportBatchItemFailures') === true
      return {
        kind: 'batch-source',
        at: lineOf(at),
        within: '',
        subject: `batches of ${name}`,
        name,
        ...(types && reports && { reportsItems: types.span }),
        ...(size === 1 && { isSingle: true }),
        ...(queue !== undefined && { queue }),
        ...(handler !== undefined && { handler }),
        ...(parts.length > 0 && { parts }),
      }
    }),
  ]
}

const ofQueue = (resource: YamlEntry, consumed: ReadonlySet<string>, dead: ReadonlySet<string>): readonly DeclaredQueue[] => {
  if (resource.value.at('Type')?.text !== 'AWS::SQS::Queue') return []
  const name = resource.key
  const policy = resource.value.at('Properties')?.entry('RedrivePolicy')
  const isDeadLetter = dead.has(name) || resource.value.at('Properties')?.entry('RedriveAllowPolicy') !== undefined
  return [
    {
      kind: 'declared-queue',
      at: lineOf(resource),
      within: '',
      subject: `queue ${name}`,
      name,
      ...(policy && { redrive: policy.span }),
      ...(isDeadLetter && { isDeadLetter }),
      ...(consumed.has(name) && { isConsumed: true }),
      address: name,
      visibility: settingOf(resource.value.at('Properties')?.entry('VisibilityTimeout')),
      defaultVisibility: sqs?.defaultVisibility ?? 30,
    },
  ]
}

import type { YamlEntry, YamlValue } from '#languages/yaml/documents'
import type { Fact } from '#model/fact'
import type { BatchSource, DeclaredQueue } from '#model/facts/declared-queue'

/** Keys under which a resource names where work goes that failed for good. */
const failedPlaces = /dead.?letter|onfailure/i

/** The logical name in a reference: `!GetAtt Orders.Arn`, `!Ref Orders`, `Fn::GetAtt: [Orders, Arn]`, `!Sub "${Orders.Arn}"`. */
const referenceOf = (value: YamlValue | undefined): string | undefined => {
  if (!value) return undefined
  const text = value.text
  if (text !== undefined) return /^(?:\$\{)?(\w+)(?:\.\w+)?\}?$/.exec(text)?.[1]
  const [first] = value.items()
  if (first) return referenceOf(first)
  const [entry] = value.entries()
  return entry && /^(Ref|Fn::(GetAtt|Sub))$/.test(entry.key) ? referenceOf(entry.value) : undefined
}

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

interface Source {
  readonly name: string
  readonly at: YamlEntry
  readonly options: YamlValue
  readonly from: YamlValue | undefined
}

/** The connections of functions with queues and streams. */
const sourcesIn = (resources: readonly YamlEntry[], functions: readonly YamlEntry[]): readonly Source[] => [
  ...resources.flatMap((resource): readonly Source[] => {
    const type = resource.value.at('Type')?.text
    const properties = resource.value.at('Properties')
    if (type === 'AWS::Lambda::EventSourceMapping' && properties)
      return [{ name: resource.key, at: resource, options: properties, from: properties.at('EventSourceArn') }]
    if (type !== 'AWS::Serverless::Function') return []
    return (properties?.at('Events')?.entries() ?? []).flatMap((event): readonly Source[] => {
      const options = event.value.at('Properties')
      const kind = event.value.at('Type')?.text ?? ''
      if (!options || !/^(SQS|Kinesis|DynamoDB)$/.test(kind)) return []
      return [{ name: `${resource.key}.${event.key}`, at: event, options, from: options.at('Queue') ?? options.at('Stream') }]
    })
  }),
  ...functions.flatMap((fn) =>
    (fn.value.at('events')?.items() ?? []).flatMap((event): readonly Source[] => {
      const [only] = event.entries()
      if (!only || !/^(sqs|stream)$/.test(only.key)) return []
      return [{ name: `${fn.key}.${only.key}`, at: only, options: only.value, from: only.value.isMap ? only.value.at('arn') : only.value }]
    }),
  ),
]

const lineOf = ({ span }: YamlEntry) => ({ startLine: span.startLine, endLine: span.startLine })

/** Queues, what takes their messages, and where failed messages go, in a template of AWS: CloudFormation, SAM, the Serverless Framework. */
export const templateFacts = (document: YamlValue): readonly Fact[] => {
  const resources = (document.at('Resources') ?? document.at('resources', 'Resources'))?.entries() ?? []
  const sources = sourcesIn(resources, document.at('functions')?.entries() ?? [])
  const consumed = new Set(sources.flatMap(({ from }) => referenceOf(from) ?? []))
  const dead = deadLettersIn(resources)
  return [
    ...resources.flatMap((resource) => ofQueue(resource, consumed, dead)),
    ...sources.map(({ name, at, options }): BatchSource => {
      const types = options.entry('FunctionResponseTypes') ?? options.entry('functionResponseType')
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
    },
  ]
}

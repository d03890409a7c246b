import type { HclBlock } from '#languages/hcl/parse'
import type { Fact } from '#model/fact'
import { gatewayModels, queueModels, functionModels, mappingModels, redrivePolicies } from '#models/work/platform-queues'
import { referredBy, referredIn } from './references.ts'
import { settingAt } from './settings.ts'

const lineOf = (block: HclBlock) => ({ at: block.head, within: '' })

/** Where failed messages go: in every block of a file, whatever its type. */
export function* deadLettersIn(block: HclBlock): Iterable<Fact> {
  for (const attribute of block.body.attributes)
    if (/redrive_policy|dead_?letter|target_arn|destination/.test(attribute.name))
      for (const address of referredIn(attribute.value))
        yield { kind: 'queue-mention', ...lineOf(block), subject: `${address} as dead-letter`, address, as: 'dead-letter' }
  for (const inner of block.body.blocks) if (/dead_?letter|on_failure|destination/.test(inner.type)) yield* deadLettersIn(inner)
}

/** Queues, what takes their messages and the time that both have. */
export function* queueFacts(block: HclBlock): Iterable<Fact> {
  const [type = '', name = ''] = block.labels
  const address = `${type}.${name}`
  for (const fact of deadLettersIn(block)) if (fact.kind === 'queue-mention' && fact.address !== address) yield fact
  const queue = queueModels.get(type)
  if (queue) {
    const policy = block.body.attribute(queue.redrive)?.span ?? block.body.all(queue.redrive)[0]?.head
    const from = queue.from === undefined ? undefined : referredBy(block.body.attribute(queue.from)?.value)
    yield {
      kind: 'declared-queue',
      ...lineOf(block),
      subject: `queue ${name}`,
      name,
      address,
      option: queue.redrive,
      ...(policy && { redrive: policy }),
      ...(queue.allow !== undefined && block.body.attribute(queue.allow) && { isDeadLetter: true }),
      ...(from !== undefined && { from }),
      ...(queue.visibility !== undefined && { visibility: settingAt(block.body, [queue.visibility]) }),
      ...(queue.defaultVisibility !== undefined && { defaultVisibility: queue.defaultVisibility }),
    }
  }
  const governed = redrivePolicies.get(type)
  const target = governed === undefined ? undefined : block.body.attribute(governed)?.value
  for (const mentioned of target ? referredIn(target) : [])
    yield { kind: 'queue-mention', ...lineOf(block), subject: `${mentioned} as redrive`, address: mentioned, as: 'redrive' }
  const fn = functionModels.get(type)
  if (fn)
    yield {
      kind: 'platform-function',
      ...lineOf(block),
      subject: address,
      address,
      timeout: settingAt(block.body, [fn.timeout]),
      defaultTimeout: fn.defaultTimeout,
    }
  const gateway = gatewayModels.get(type)
  const called = referredBy(gateway && block.body.attribute(gateway.to)?.value)
  if (gateway && called !== undefined)
    yield {
      kind: 'gateway-call',
      ...lineOf(block),
      subject: `${address} to ${called}`,
      gateway: gateway.title,
      handler: called,
      timeout: settingAt(block.body, [gateway.timeout]),
      limit: gateway.limit,
    }
  const mapping = mappingModels.get(type)
  if (mapping) {
    const types = block.body.attribute(mapping.reports)
    const reports = types?.value.items().some((item) => item.text === 'ReportBatchItemFailures') ? types : undefined
    const size = settingAt(block.body, [mapping.size])
    const from = referredBy(block.body.attribute(mapping.from)?.value)
    const to = referredBy(block.body.attribute(mapping.to)?.value)
    yield {
      kind: 'batch-source',
      ...lineOf(block),
      subject: `batches of ${name}`,
      name,
      ...(reports && { reportsItems: reports.span }),
      ...(size.state === 'set' && size.value === 1 && { isSingle: true }),
      ...(from !== undefined && { queue: from }),
      ...(to !== undefined && { handler: to }),
    }
  }
}

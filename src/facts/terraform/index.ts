import { parseHcl, type HclAttribute, type HclBlock } from '#languages/hcl/parse'
import type { Fact, FileFacts } from '#model/fact'
import type { NamedValue, Setting } from '#model/facts/documents/infrastructure'
import type { Span } from '#model/source-file'
import { backupPlans } from '#models/data/stores'
import { plainFacts } from '../reading/plain-facts.ts'
import { literalsOf, literalsOfValues } from './literals.ts'
import { deadLettersIn, queueFacts } from './queues.ts'
import { referredIn } from './references.ts'
import { rotatedResources } from '#models/requests/secret-rotations'
import { rotationOf } from './rotations.ts'
import { settingOf, settingsIn } from './settings.ts'
import { storeOf } from './stores.ts'
import type { Locals } from './containers.ts'
import { workloadFacts } from './workloads.ts'

const base = (block: HclBlock) => ({ at: block.head, within: '' })

/** Arguments of a module that are no inputs. Terraform 1, Module Blocks: Meta-arguments. */
const metaArguments: ReadonlySet<string> = new Set(['source', 'version', 'count', 'for_each', 'providers', 'depends_on'])

/** A value and the entries of the object that it is, by their paths. */
function* namedIn(name: string, attribute: HclAttribute | undefined): Iterable<readonly [string, Setting]> {
  yield [name, settingOf(attribute)]
  for (const [path, setting] of attribute ? settingsIn(attribute.value) : []) yield [`${name}.${path}`, setting]
}

function* namedValues(name: string, attribute: HclAttribute | undefined, at: Span, more?: Partial<NamedValue>): Iterable<NamedValue> {
  for (const [path, value] of namedIn(name, attribute))
    yield { kind: 'named-value', at, within: '', subject: path, name: path, value, ...more }
}

function* moduleFacts(block: HclBlock): Iterable<Fact> {
  const source = block.body.attribute('source')?.value.text
  if (source === undefined) return
  const passes = block.body.attributes.flatMap(({ name, value }) => {
    const of = metaArguments.has(name) ? [] : referredIn(value)
    return of.length > 0 ? [[name, of] as const] : []
  })
  yield {
    kind: 'module-use',
    ...base(block),
    subject: `module.${block.labels[0] ?? ''}`,
    name: block.labels[0] ?? '',
    source,
    inputs: Object.fromEntries(
      block.body.attributes.filter(({ name }) => !metaArguments.has(name)).flatMap((attribute) => [...namedIn(attribute.name, attribute)]),
    ),
    ...(passes.length > 0 && { passes: Object.fromEntries(passes) }),
  }
  yield* deadLettersIn(block)
}

function* outputFacts(block: HclBlock): Iterable<Fact> {
  const [name = ''] = block.labels
  const value = block.body.attribute('value')?.value
  const of = value ? referredIn(value) : []
  if (of.length > 0) yield { kind: 'module-output', ...base(block), subject: `output.${name}`, name, of }
}

function* factsOf(block: HclBlock, locals: Locals): Iterable<Fact> {
  const [name = ''] = block.labels
  if (block.type === 'resource') {
    const store = storeOf(block)
    if (store) yield store
    if (backupPlans.has(name)) yield { kind: 'backup-plan', ...base(block), subject: block.labels.join('.'), by: name }
    yield* queueFacts(block)
    yield* workloadFacts(block, locals)
    const rotation = rotationOf(block)
    if (rotation) yield rotation
    if (rotatedResources.has(name))
      yield { kind: 'declared-secret', ...base(block), subject: block.labels.join('.'), address: block.labels.join('.') }
  } else if (block.type === 'module') yield* moduleFacts(block)
  else if (block.type === 'output') yield* outputFacts(block)
  else if (block.type === 'variable') {
    const byDefault = block.body.attribute('default')
    yield* namedValues(`var.${name}`, byDefault, block.head, byDefault ? {} : { isRequired: true })
  } else if (block.type === 'locals')
    for (const attribute of block.body.attributes) yield* namedValues(`local.${attribute.name}`, attribute, attribute.span)
  else if (
    block.type === 'provider' ||
    (block.type === 'terraform' && block.body.blocks.some(({ type }) => /^(backend|cloud)$/.test(type)))
  )
    yield { kind: 'applied-folder', ...base(block), subject: block.type, by: block.type }
  else if (block.type === 'moved' || block.type === 'removed') {
    const from = block.body.attribute('from')?.value.reference
    if (from !== undefined) yield { kind: 'moved-resource', ...base(block), subject: from, from }
  }
  yield* literalsOf(block)
}

/** A file of values has attributes and no blocks. */
const isValues = (blocks: readonly HclBlock[]): boolean => blocks.length === 0

/** Facts of a text of Terraform or OpenTofu, or of a file with values of variables. */
export const extractTerraform = (text: string): FileFacts => {
  const { body, problem } = parseHcl(text)
  const locals: Locals = new Map(
    body.blocks.flatMap((block) => (block.type === 'locals' ? block.body.attributes.map(({ name, value }) => [name, value] as const) : [])),
  )
  const facts: Fact[] = body.blocks.flatMap((block) => [...factsOf(block, locals)])
  if (isValues(body.blocks)) {
    facts.push(...literalsOfValues(body))
    for (const attribute of body.attributes)
      facts.push(...namedValues(`var.${attribute.name}`, attribute, attribute.span, { isAssigned: true }))
  }
  const own = plainFacts(text, facts)
  return problem ? { ...own, problem } : own
}

import { parseHcl, type HclBlock } from '#languages/hcl/parse'
import type { Fact, FileFacts } from '#model/fact'
import { backupPlans } from '#models/stores'
import { plainFacts } from '../plain-facts.ts'
import { literalsOf, literalsOfValues } from './literals.ts'
import { queueFacts } from './queues.ts'
import { rotatedResources } from '#models/secret-rotations'
import { rotationOf } from './rotations.ts'
import { settingOf } from './settings.ts'
import { storeOf } from './stores.ts'

const base = (block: HclBlock) => ({ at: block.head, within: '' })

/** Arguments of a module that are no inputs. Terraform 1, Module Blocks: Meta-arguments. */
const metaArguments: ReadonlySet<string> = new Set(['source', 'version', 'count', 'for_each', 'providers', 'depends_on'])

function* moduleFacts(block: HclBlock): Iterable<Fact> {
  const source = block.body.attribute('source')?.value.text
  if (source === undefined) return
  yield {
    kind: 'module-use',
    ...base(block),
    subject: `module.${block.labels[0] ?? ''}`,
    name: block.labels[0] ?? '',
    source,
    inputs: Object.fromEntries(
      block.body.attributes.filter(({ name }) => !metaArguments.has(name)).map((attribute) => [attribute.name, settingOf(attribute)]),
    ),
  }
}

function* factsOf(block: HclBlock): Iterable<Fact> {
  const [name = ''] = block.labels
  if (block.type === 'resource') {
    const store = storeOf(block)
    if (store) yield store
    if (backupPlans.has(name)) yield { kind: 'backup-plan', ...base(block), subject: block.labels.join('.'), by: name }
    yield* queueFacts(block)
    const rotation = rotationOf(block)
    if (rotation) yield rotation
    if (rotatedResources.has(name))
      yield { kind: 'declared-secret', ...base(block), subject: block.labels.join('.'), address: block.labels.join('.') }
  } else if (block.type === 'module') yield* moduleFacts(block)
  else if (block.type === 'variable')
    yield {
      kind: 'named-value',
      ...base(block),
      subject: `var.${name}`,
      name: `var.${name}`,
      value: settingOf(block.body.attribute('default')),
      ...(!block.body.attribute('default') && { isRequired: true }),
    }
  else if (block.type === 'locals')
    for (const attribute of block.body.attributes)
      yield {
        kind: 'named-value',
        at: attribute.span,
        within: '',
        subject: `local.${attribute.name}`,
        name: `local.${attribute.name}`,
        value: settingOf(attribute),
      }
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
  const facts: Fact[] = body.blocks.flatMap((block) => [...factsOf(block)])
  if (isValues(body.blocks)) {
    facts.push(...literalsOfValues(body))
    for (const attribute of body.attributes)
      facts.push({
        kind: 'named-value',
        at: attribute.span,
        within: '',
        subject: `var.${attribute.name}`,
        name: `var.${attribute.name}`,
        value: settingOf(attribute),
        isAssigned: true,
      })
  }
  const own = plainFacts(text, facts)
  return problem ? { ...own, problem } : own
}

import { posix } from 'node:path'
import type { Document, Heading } from '#model/facts/documents/document'
import type { Fact } from '#model/fact'
import type { Span } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { namesNothing } from '#models/requests/placeholders'
import { wordsOf } from '#models/naming/words'
import { isOwnWorkload } from '../deployment/deployments.ts'
import { isCode } from '#link/roles/is-code'
import { isDocumentOn, matterNames, speaksOf, touchesOn, type Matter } from './operating-notes.ts'
import { remembered } from '#link/reads'

/** Something that operators deal with under its name. */
export interface Thing {
  /** The words of its name, joined by spaces. */
  readonly key: string
  /** As the code writes it. */
  readonly name: string
  readonly kind: 'switch' | 'queue' | 'workflow' | 'workload' | 'package' | 'variable' | 'file'
  /** Where it is defined, if a fact shows it. */
  readonly fact?: Linked<Fact>
}

/** A section of a document, a row of a table or an item of a list. */
export interface Part {
  readonly document: Linked<Document>
  readonly name: string
  readonly at: Span
  /** The document and the headings above: parts with the same ones are siblings. */
  readonly container: string
  readonly matters: ReadonlySet<Matter>
  readonly commands: readonly string[]
  /** The words of its name, and of each command. */
  readonly keys: readonly [name: string, ...commands: readonly string[]]
  /** The text that it has for a topic. */
  readonly textOn: (matter: Matter) => string
  readonly isRow: boolean
}

/** File names that say where a program begins or how it is set up, and not what it is about. */
const general: ReadonlySet<string> = new Set(
  'index main app server config settings types utils util constants errors helpers common db database client api routes router models schema init log logger logging metrics'.split(
    ' ',
  ),
)

/** The words of a name, joined by spaces: `INSTANT_PAYOUTS` and `instant-payouts` are one. */
export const nameKey = (name: string): string => wordsOf(name).join(' ')

/** Everything in the code that operators may know by its name. */
export const thingsOf = (system: System): ReadonlyMap<string, Thing> => {
  const things = new Map<string, Thing>()
  const add = (name: string, kind: Thing['kind'], fact?: Linked<Fact>): void => {
    const key = nameKey(name)
    if (key !== '' && !things.has(key)) things.set(key, { key, name, kind, ...(fact ? { fact } : {}) })
  }
  for (const read of system.facts('switch-read')) if (read.inService && !read.isOther) add(read.key, 'switch', read)
  for (const consumer of system.facts('consumer')) if (consumer.inService && consumer.queue !== '') add(consumer.queue, 'queue', consumer)
  for (const workflow of system.facts('workflow')) if (workflow.inService) add(workflow.handler.name, 'workflow', workflow)
  for (const workload of system.facts('workload')) if (isOwnWorkload(workload)) add(workload.name, 'workload', workload)
  for (const unit of system.units)
    if (unit.deployed || unit.runtime === 'server' || unit.runtime === 'worker') add(unit.name.replace(/^@[^/]+\//, ''), 'package')
  for (const path of system.paths) {
    const file = isCode(path) ? system.files.get(path) : undefined
    if (file?.role !== 'production') continue
    for (const name of file.traits?.env ?? []) add(name, 'variable')
    const [name = ''] = posix.basename(path).split('.')
    if (!general.has(name.toLowerCase())) add(name, 'file')
  }
  return things
}

/** The headings above a position, innermost first. */
const headingsAbove = (document: Document, from: number, level: number): readonly Heading[] => {
  const found: Heading[] = []
  let limit = level
  for (let index = from; index >= 0; index -= 1) {
    const heading = document.headings[index]
    if (!heading || heading.level >= limit) continue
    found.push(heading)
    limit = heading.level
  }
  return found
}

const deepest = 99

const partsOf = (document: Linked<Document>): readonly Part[] => {
  const ofDocument = matterNames.filter((matter) => isDocumentOn(document, matter))
  const containerOf = (above: readonly Heading[]): string => [document.at.path, ...above.map(({ text }) => text).toReversed()].join('\0')
  const mattersOf = (own: readonly string[], above: readonly Heading[], commands: readonly string[]): ReadonlySet<Matter> =>
    new Set([
      ...ofDocument,
      ...matterNames.filter(
        (matter) =>
          own.some((text) => speaksOf(text, matter)) ||
          above.some(({ text, level }) => level > 1 && touchesOn(text, matter)) ||
          commands.some((command) => touchesOn(command, matter)),
      ),
    ])
  const sections = document.headings.flatMap((heading, index): Part[] => {
    const { section, text, level, at } = heading
    if (level === 1) return []
    const above = headingsAbove(document, index - 1, level)
    const end = document.headings.findIndex((other, position) => position > index && other.level <= level)
    const inside = document.headings.slice(index + 1, end < 0 ? undefined : end)
    return [
      {
        document,
        name: text,
        at,
        container: containerOf(above),
        matters: mattersOf(
          [text, section?.text ?? '', ...inside.flatMap((one) => [one.text, one.section?.text ?? ''])],
          above,
          section?.commands ?? [],
        ),
        commands: section?.commands ?? [],
        keys: [nameKey(text), ...(section?.commands ?? []).map(nameKey)],
        textOn: () => section?.text ?? '',
        isRow: false,
      },
    ]
  })
  const rows = (document.entries ?? []).map((entry): Part => {
    const above = entry.under === undefined ? [] : headingsAbove(document, entry.under, deepest)
    const columns = entry.columns ?? []
    return {
      document,
      name: entry.name,
      at: entry.at,
      container: `${containerOf(above)}\0${columns.join('\0')}`,
      matters: mattersOf(entry.columns ? columns : entry.cells, above, entry.commands),
      commands: entry.commands,
      keys: [nameKey(entry.name), ...entry.commands.map(nameKey)],
      textOn: (matter) => {
        const on = columns.findIndex((column) => speaksOf(column, matter))
        return on >= 0 ? (entry.cells[on] ?? '') : entry.cells.join(' ')
      },
      isRow: true,
    }
  })
  return [...sections, ...rows]
}

const isHistory = (path: string): boolean => /(^|\/)(changelog|changes|history|news|releases?)\b/i.test(path)

/** The sections, rows and items of all documents that may inform an operator. */
export const partsIn = remembered((system): readonly Part[] =>
  system
    .facts('document')
    .filter(({ file, at }) => file.role !== 'vendored' && file.role !== 'test' && !isHistory(at.path))
    .flatMap(partsOf),
)

/** Whether a part says something about a topic that a reader can act on. */
export const saysHow = (part: Part, matter: Matter): boolean => {
  if (!part.matters.has(matter)) return false
  const text = part.textOn(matter)
  return !namesNothing(text) || (text === '' && part.commands.length > 0)
}

const contains = (text: string, key: string): boolean => ` ${text} `.includes(` ${key} `)

/** Whether a part is named for a thing: by its whole name, or by several words in it or in its commands. */
export const isAbout = ({ keys }: Part, { key }: Thing): boolean =>
  keys[0] === key || (key.includes(' ') && keys.some((text) => contains(text, key)))

/** In words. */
const longestName = 12

/** The thing that a part is about, as {@link isAbout} has it: the longest name says most. */
export const thingOf = ({ keys }: Part, things: ReadonlyMap<string, Thing>): Thing | undefined => {
  let best = things.get(keys[0])
  for (const key of keys) {
    const words = key.split(' ')
    for (let start = 0; start < words.length - 1; start += 1) {
      let name = words[start] ?? ''
      for (const word of words.slice(start + 1, start + longestName)) {
        name += ` ${word}`
        if (name.length > (best?.key.length ?? 0)) best = things.get(name) ?? best
      }
    }
  }
  return best
}

/** Whether a part names a thing anywhere. */
export const mentions = (part: Part, { key }: Thing): boolean =>
  part.keys.some((text) => contains(text, key)) || matterNames.some((matter) => contains(nameKey(part.textOn(matter)), key))

/** Whether a part lies inside another one. */
export const isInside = (part: Part, { container, name, isRow }: Part): boolean =>
  !isRow && `${part.container}\0`.startsWith(`${container}\0${name}\0`)

import { lineCounter } from '../line-counter.ts'
import type { Span } from '#model/source-file'

/** An XML element with its position: attributes as written, child elements, and its direct text. */
export interface XmlElement {
  /** Without its namespace prefix. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  readonly text: string
  /** Line on which its text starts. */
  readonly textLine: number
  readonly at: Span
}

interface Open {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  readonly startLine: number
  text: string
  textLine: number
}

/** What is not closed goes on to the end of the text: otherwise each of many such starts would be read to the end. */
const token =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<[?!][^>]*(?:>|$)|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:[\s/](?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^>"'])*)?)(?:>|$)/g
const attribute = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const entity = (written: string, name: string): string => {
  if (!name.startsWith('#')) return entities[name] ?? written
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : written
}

const expand = (text: string): string => text.replaceAll(/&(#x[\da-f]+|#\d+|[a-z]+);/gi, entity)

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Line breaks before the first non-space character. */
const leadingLines = (text: string): number => text.slice(0, text.length - text.trimStart().length).split('\n').length - 1

/**
 * Reads XML elements with their lines, which the parser library does not report. An unclosed element ends at the end of the text. Never throws.
 *
 * @param expandsEntities whether `&lt;` becomes `<`; otherwise text is as it is written
 */
export const readElements = (text: string, { expandsEntities = false } = {}): readonly XmlElement[] => {
  const plain = expandsEntities ? expand : (written: string): string => written
  const root: XmlElement[] = []
  const open: Open[] = []
  // How often each name is open: to look through thousands of open elements for each closing tag takes minutes.
  const depth = new Map<string, number>()
  const deepen = (name: string, by: number): void => void depth.set(name, (depth.get(name) ?? 0) + by)
  const lineAt = lineCounter(text)
  const add = (element: XmlElement): void => void (open.at(-1)?.children ?? root).push(element)
  const close = (endLine: number): string | undefined => {
    const done = open.pop()
    if (!done) return undefined
    deepen(done.name, -1)
    const { startLine, ...element } = done
    add({ ...element, at: { startLine, endLine } })
    return done.name
  }
  let from = 0
  for (const match of text.matchAll(token)) {
    const inside = open.at(-1)
    const startLine = lineAt(match.index)
    const between = text.slice(from, match.index)
    if (inside && inside.text.trim() === '' && between.trim() !== '')
      inside.textLine = startLine - between.trimStart().split('\n').length + 1
    if (inside) inside.text += plain(between)
    from = match.index + match[0].length
    const [, data, closed, opened, rest = ''] = match
    if (data !== undefined && inside) {
      if (inside.text.trim() === '') inside.textLine = startLine + leadingLines(data)
      inside.text += data
    } else if (closed !== undefined) {
      if ((depth.get(local(closed)) ?? 0) > 0) while (close(lineAt(from)) !== local(closed));
    } else if (opened !== undefined) {
      const attributes = new Map([...rest.matchAll(attribute)].map((one) => [local(one[1] ?? ''), plain(one[2] ?? one[3] ?? '')] as const))
      deepen(local(opened), 1)
      open.push({ name: local(opened), attributes, children: [], startLine, text: '', textLine: startLine })
      if (rest.endsWith('/')) close(lineAt(from))
    }
  }
  while (open.length > 0) close(lineAt(text.length))
  return root
}

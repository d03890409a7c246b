import { Tree, type SyntaxNode } from '../tree/tree.ts'

interface Edit {
  readonly start: number
  readonly end: number
  readonly by: string
}

const nonAscii = /[\u0080-\uffff]/

/** A text that is in the form NFKC as a whole has no name that is not: a copyright sign in a comment costs no parse. */
const mayHaveOtherForms = (text: string): boolean => nonAscii.test(text) && text.normalize('NFKC') !== text

/** Python compares identifiers in the form NFKC (https://docs.python.org/3/reference/lexical_analysis.html#identifiers). */
const normalisedNames = (tree: Tree): Edit[] =>
  tree.some('identifier').flatMap(({ start, end, text }) => {
    const by = nonAscii.test(text) ? text.normalize('NFKC') : text
    return by === text ? [] : [{ start, end, by }]
  })

const quotedName = /^(["'])([A-Za-z_]\w*)\1$/

/** Whether the attribute is called, or read to be called under another name. */
const isUsed = (node: SyntaxNode): boolean => {
  const { parent } = node
  if (parent?.kind === 'call') return parent.field('function') === node
  return parent?.kind === 'attribute' || (parent?.kind === 'assignment' && parent.field('right') === node)
}

/** `getattr(requests, 'post')(url)` is `requests.post(url)`. */
const namedAttributes = (tree: Tree): Edit[] =>
  tree.matching(['call'], /^getattr\s*\(/).flatMap((node) => {
    const [object, name, ...more] = node.field('arguments')?.children ?? []
    const [, , attribute] = quotedName.exec(name?.text ?? '') ?? []
    if (!object || attribute === undefined || !isUsed(node)) return []
    const { parent } = node
    const called = parent?.kind === 'call' ? parent.field('arguments') : undefined
    // With a default, it may be another value, but None cannot be called.
    if (more.length > 1 || more.some((value) => !called || value.text !== 'None')) return []
    if (!['identifier', 'attribute', 'call'].includes(object.kind) || object.text.includes('\n')) return []
    const breaks = node.text.split('\n').length - 1
    const by = `${object.text}.${attribute}`
    // A line break needs no escape inside brackets.
    if (called?.kind === 'argument_list') return [{ start: node.start, end: called.start + 1, by: `${by}(${'\n'.repeat(breaks)}` }]
    return [{ start: node.start, end: node.end, by: by + '\\\n'.repeat(breaks) }]
  })

/** Attributes of attributes are rewritten from the inside out. */
const mostRounds = 4

/**
 * The text with each name as Python reads it, so that it can be compared: identifiers in the form NFKC, and attributes under a literal name as
 * members. Lines keep their numbers. Most texts are returned as they are, without being parsed.
 */
export const canonicalText = (text: string): string => {
  let current = text
  for (let round = 0; round < mostRounds; round += 1) {
    const mayNormalise = round === 0 && mayHaveOtherForms(current)
    if (!mayNormalise && !/\bgetattr\s*\(/.test(current)) return current
    const tree = new Tree('python', current, [])
    tree.requireShallow()
    const edits = [...(mayNormalise ? normalisedNames(tree) : []), ...namedAttributes(tree)].toSorted((a, b) => a.start - b.start)
    if (edits.length === 0) return current
    let changed = ''
    let copied = 0
    for (const { start, end, by } of edits) {
      // What lies inside an edit is left to the next round.
      if (start < copied) continue
      changed += current.slice(copied, start) + by
      copied = end
    }
    current = changed + current.slice(copied)
  }
  return current
}

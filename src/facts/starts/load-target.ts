import type { CodeLoad } from '#model/facts/process/code-load'
import { behindBracket, piecesOf, splitAt, type Piece, type Reading } from '../values/text-pieces.ts'

/** How one language refers to the folder of a file and to the working folder. */
export interface PathReading extends Reading {
  /** How many folders above its own file a path starts (0: its own folder). Undefined if the expression is not such a folder. */
  foldersUp(expression: string): number | undefined
  isWorkingFolder(expression: string): boolean
  /** Calls that return the contents of a file. The path is their first argument. */
  readonly reads: RegExp
}

const maxDepth = 4

export type LoadTarget = Pick<CodeLoad, 'what' | 'target' | 'from'>

/**
 * The path that an expression builds, as far as its text determines it. Undefined if it determines nothing.
 *
 * @param from what a plain relative path is relative to
 */
export const pathOf = (expression: string, reading: PathReading, from: CodeLoad['from']): LoadTarget | undefined => {
  let target = ''
  let start: CodeLoad['from'] | undefined
  for (const piece of expanded(expression, reading)) {
    if ('literal' in piece) {
      target += piece.literal
      continue
    }
    const up = reading.foldersUp(piece.hole)
    if (target === '' && up !== undefined) {
      start = 'here'
      target = '../'.repeat(up)
    } else if (target === '' && reading.isWorkingFolder(piece.hole)) start = 'anywhere'
    else return target === '' && start === undefined ? undefined : { what: 'folder', target: relative(target, start), from: start ?? from }
  }
  if (target === '') return undefined
  return { what: 'file', target: relative(target, start), from: start ?? from }
}

/** The pieces of an expression, with holes replaced by the values of their names where known. */
const expanded = (expression: string, reading: PathReading, depth = 0): readonly Piece[] =>
  piecesOf(expression, reading).flatMap((piece) =>
    'literal' in piece || piece.hole === expression || depth > maxDepth ? [piece] : expanded(piece.hole, reading, depth + 1),
  )

/** A path after a known folder is relative to it, even if it starts with a slash. */
const relative = (target: string, start: CodeLoad['from'] | undefined): string =>
  start === undefined ? target : target.replace(/^\/+/, '')

/** The paths of the files whose contents an expression holds. Follows names that are assigned once. */
export const contentsIn = (expression: string, reading: PathReading, depth = 0): readonly LoadTarget[] => {
  const found: LoadTarget[] = []
  const reads = new RegExp(reading.reads.source, 'g')
  for (const read of expression.matchAll(reads)) {
    const open = read.index + read[0].length - 1
    const [path = ''] = splitAt(expression.slice(open + 1, behindBracket(expression, open) - 1), ',')
    const target = pathOf(path, reading, 'anywhere')
    if (target) found.push(target)
  }
  if (found.length > 0 || depth >= maxDepth) return found
  for (const [name] of expression.matchAll(/\b[A-Za-z_]\w*\b/g)) {
    const value = reading.valueOf(name)
    if (value !== undefined && value !== expression) found.push(...contentsIn(value, reading, depth + 1))
  }
  return found
}

/** Whether an expression is a complete literal. */
export const isWritten = (expression: string, reading: Reading): boolean =>
  piecesOf(expression, reading).every((piece) => 'literal' in piece)

import type { Copy } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import type { Located } from '#code/model'
import type { CodeReader } from '../reading/code-reader.ts'
import { constants } from './constants.ts'
import { ownCalls } from './own-calls.ts'
import { apart, onItsLines, withEdits, type Candidate, type TextEdit } from './text-edit.ts'

/** A module with values, or with own functions as well, written out where they are used. Lines stay where they are. */
export interface Expanded<Module> {
  /** Constant options and texts in calls, and comparisons in conditions. */
  readonly plain: Module
  /** Also the bodies of own functions that run from top to bottom; undefined if the file calls none. */
  readonly inlined: Module | undefined
  /** Names that only the written-out functions have, with those that they stand for. */
  readonly renamed: ReadonlyMap<string, string>
  /** Lines that call an own function, and the function that is written there. */
  readonly functions: readonly Copy[]
  /** Lines that take a constant or a condition, and where it is defined. */
  readonly values: readonly Copy[]
}

/** Calls within functions that are written out. */
const mostRounds = 2

/** Larger files are tables of data, or generated. */
const longest = 200_000

/** How much longer all edits together make a text: by half of it, and by what small files need. */
const roomIn = (text: string): number => text.length / 2 + 10_000

/** Texts that a syntax error may cost. */
const mostTries = 3

type Edit = TextEdit & { readonly of: Located }

const growthOf = ({ start, end, text }: TextEdit): number => Math.max(0, text.length - (end - start))

/** The parts for which there is room. Small ones come first, so that a large value leaves no place without them. */
const withinRoom = <Part>(parts: readonly Part[], sizeOf: (part: Part) => number, room: number): readonly Part[] => {
  let left = room
  const kept = new Set(parts.toSorted((a, b) => sizeOf(a) - sizeOf(b)).filter((part) => (left -= sizeOf(part)) >= 0))
  return parts.filter((part) => kept.has(part))
}

/** The edits for which there is room. No more are tried than would fill it twice, as not all can be made. */
const edits = (candidates: Iterable<Candidate>, room: number): readonly Edit[] => {
  const tried = withinRoom([...candidates], ({ size }) => size, 2 * room)
  return withinRoom(apart(tried.flatMap(({ write }) => write() ?? [])), growthOf, room)
}

/** The edits without those of a line; if it has none, without the last one before it. */
const withoutLine = (all: readonly Edit[], file: CodeFile, line: number): readonly Edit[] => {
  const covers = ({ start, end }: Edit): boolean => file.lineOf(start) <= line && line <= file.lineOf(end)
  const rest = all.filter((edit) => !covers(edit))
  const last = all.findLast(({ start }) => file.lineOf(start) < line)
  return rest.length < all.length ? rest : all.filter((edit) => edit !== last)
}

interface Written<Module> {
  readonly module: Module
  readonly made: readonly Edit[]
}

/** A module with edits, without those that break it; undefined if there are none. */
const written = <Module>(
  file: CodeFile,
  chosen: readonly Edit[],
  { parse, errorLine }: CodeReader<Module>,
): Written<Module> | undefined => {
  let kept = chosen
  for (let tries = 0; tries < mostTries && kept.length > 0; tries += 1) {
    const module = parse(
      withEdits(
        file.text,
        kept.map((edit) => onItsLines(edit, file.text)),
      ),
    )
    const line = errorLine(module)
    if (line === undefined) return { module, made: kept }
    kept = withoutLine(kept, file, line)
  }
  return undefined
}

const copiesOf = (file: CodeFile, made: readonly Edit[]): readonly Copy[] =>
  made.map(({ start, of }) => ({ line: file.lineOf(start), from: file.spanOf(of) }))

/** The module, and rounds of edits that each begin with the module of the one before. */
export const expand = <Module>(module: Module, reader: CodeReader<Module>): Expanded<Module> => {
  const { file } = reader.codeOf(module)
  if (file.text.length > longest || reader.errorLine(module) !== undefined)
    return { plain: module, inlined: undefined, renamed: new Map(), functions: [], values: [] }
  const room = file.text.length + roomIn(file.text)
  const constant = written(file, edits(constants(file, 'same'), room - file.text.length), reader)
  const plain = constant?.module ?? module
  let inlined: Module | undefined
  const functions: Copy[] = []
  const renamed = new Map<string, string>()
  const rounds = reader.isTest ? 0 : mostRounds
  for (let round = 0; round < rounds; round += 1) {
    const current = reader.codeOf(inlined ?? plain).file
    const candidates = [...ownCalls(current, renamed), ...(round === 0 ? constants(current, 'acting') : [])]
    const next = written(current, edits(candidates, room - current.text.length), reader)
    if (!next) break
    inlined = next.module
    functions.push(...copiesOf(current, next.made))
  }
  return { plain, inlined, renamed, functions, values: constant ? copiesOf(file, constant.made) : [] }
}

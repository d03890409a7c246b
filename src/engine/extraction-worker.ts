import { readSync, writeSync } from 'node:fs'
import type { Language } from '#model/source-file'
import { factsJson } from '#model/stored/facts-json'
import { confineProcess } from './isolation/confine-process.ts'
import { loadExtraction } from './extraction/extractor.ts'
import { toFrame } from './isolation/frames.ts'

/** Texts to extract, in this order. */
export interface Task {
  /** Unguessable, so that answers prepared before the task arrived do not match it. */
  readonly id: string
  readonly texts: readonly { readonly text: string; readonly language: Language }[]
}

/** Makes a worker load parsers before the first texts arrive. It has no answer. */
export interface Preparation {
  readonly languages: readonly Language[]
}

/** A worker's messages: `ready` once; for each task `loaded`, then one answer per text, in the order of the texts. */
export type Message =
  | { readonly state: 'ready' }
  | { readonly state: 'loaded'; readonly id: string }
  /** Extraction threw, which no text should cause. */
  | { readonly state: 'failed'; readonly id: string }
  | { readonly state: 'extracted'; readonly id: string; readonly facts: unknown }

// A worker process. It reads tasks from standard input and writes answers to standard output, both synchronously. So it needs neither a
// channel nor an event loop, and has no handle that could be turned into a connection. Its parent limits its time and memory.

const stdin = 0
const stdout = 1

/** Reads this many bytes, blocking; undefined when the parent has closed its end. */
const read = (length: number): Buffer | undefined => {
  const bytes = Buffer.allocUnsafe(length)
  for (let at = 0; at < length;) {
    const more = readSync(stdin, bytes, at, length - at, null)
    if (more === 0) return undefined
    at += more
  }
  return bytes
}

const write = (json: string): void => {
  const frame = toFrame(json)
  for (let at = 0; at < frame.length;) at += writeSync(stdout, frame, at)
}

const say = (message: Message): void => write(JSON.stringify(message))

const compile = async ({ id, texts }: Task): Promise<void> => {
  const extract = await loadExtraction(texts.map(({ language }) => language))
  say({ state: 'loaded', id })
  for (const { text, language } of texts)
    write(`{"state":"extracted","id":"${id}","facts":${factsJson.stringify(extract(text, language))}}`)
}

confineProcess()
say({ state: 'ready' })
for (;;) {
  const header = read(4)
  const body = header && read(header.readUInt32LE(0))
  if (!body) break
  const order = JSON.parse(body.toString('utf8')) as Task | Preparation
  try {
    if ('languages' in order) await loadExtraction(order.languages)
    else await compile(order)
  } catch {
    // A parser that could not be loaded fails again, and is reported, when a text needs it.
    if ('texts' in order) say({ state: 'failed', id: order.id })
  }
}
process.exit(0)

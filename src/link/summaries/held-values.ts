import type { Client } from '#model/facts/calls/external-call'
import type { HandedRef, HeldValue, ParameterUse, Pass, Source } from '#model/facts/documents/summary'
import type { Ref } from '#model/fact'
import type { Definition } from '../definitions.ts'
import { indexOf } from '../facts-index.ts'
import { definedIn, isDefinedIn, type FileLink } from '../link-file.ts'
import type { FunctionIds } from '../function-ids.ts'
import type { Callers } from './passes.ts'
import { decidingCalls, maxDepth, type Asked, type Deciding } from './decided-by-callers.ts'
import { memberOf, partsOf } from './parts-of.ts'
import { handedBy, type Answer } from './values.ts'

interface Sources {
  readonly links: ReadonlyMap<string, FileLink>
  readonly ids: FunctionIds
  readonly callers: Callers
  readonly counts: (path: string) => boolean
  readonly clientOf: (definition: Definition) => Client | undefined
}

interface Placed {
  readonly path: string
  readonly fact: HeldValue
}

const keyOf = ({ path, name }: Definition): string => `${path}\0${name}`

const limitOf = ({ deadline }: Client): Answer =>
  deadline.state === 'none' ? 'unset' : deadline.state === 'unknown' || deadline.state === 'default' ? 'unknown' : 'set'

/** Calls that are looked at in one snapshot; what is decided by more stays unknown. Ordinary repositories need a few thousand. */
const maxCalls = 200_000

/** What fields and results of functions hold, followed through files, parameters and callers. */
export class HeldValues {
  readonly #sources: Sources
  readonly #asked: Asked
  #values: ReadonlyMap<string, readonly Placed[]> | undefined
  readonly #running = new Set<string>()
  #spent = 0

  constructor(sources: Sources) {
    this.#sources = sources
    this.#asked = {
      ...sources,
      maySpend: () => (this.#spent += 1) <= maxCalls,
      held: (path, value, depth) => this.#ofRef(path, value, depth),
    }
  }

  /** The calls that decide what a parameter of a file's function holds. */
  ofParameter(path: string, use: ParameterUse): readonly Deciding[] {
    return decidingCalls(this.#asked, path, use)
  }

  /** The places that decide what a value of a file is; empty if none is known. */
  of(path: string, source: Source): readonly Deciding[] {
    return 'use' in source ? this.ofParameter(path, source.use) : this.#ofRef(path, source, 1)
  }

  /** Where a name of a file is defined, as the values of fields and functions are known. */
  #define(path: string, ref: Ref): readonly Definition[] {
    if (ref.module === undefined) return [{ path, name: ref.name }]
    const linked = this.#sources.links.get(path)
    if (!linked) return []
    const { head, tail } = partsOf(ref.name)
    const whole = isDefinedIn(linked, ref) ? definedIn(linked, ref) : undefined
    const first = { module: ref.module, name: head }
    const owner = isDefinedIn(linked, first) ? definedIn(linked, first) : undefined
    return [...(whole ? [whole] : []), ...(owner ? [{ path: owner.path, name: owner.name + tail }] : [])]
  }

  #valuesOf(definition: Definition): readonly Placed[] {
    if (!this.#values) {
      const values = new Map<string, Placed[]>()
      for (const [path, { file }] of this.#sources.links) {
        if (!this.#sources.counts(path)) continue
        for (const fact of indexOf(file.facts).held)
          for (const target of new Map(this.#define(path, fact.target).map((each) => [keyOf(each), each])).keys()) {
            const list = values.get(target)
            if (list) list.push({ path, fact })
            else values.set(target, [{ path, fact }])
          }
      }
      this.#values = values
    }
    return this.#values.get(keyOf(definition)) ?? []
  }

  #ofRef(path: string, { ref, pass }: HandedRef, depth: number): readonly Deciding[] {
    if (depth > maxDepth || !this.#asked.maySpend()) return []
    for (const definition of this.#define(path, ref)) {
      const key = keyOf(definition)
      if (this.#running.has(key)) return []
      this.#running.add(key)
      const found = this.#ofDefinition(definition, pass, depth)
      this.#running.delete(key)
      if (found.length > 0) return found
    }
    return []
  }

  #ofDefinition(definition: Definition, pass: Pass | undefined, depth: number): readonly Deciding[] {
    const held = this.#valuesOf(definition)
    const client = held.length === 0 ? this.#sources.clientOf(definition) : undefined
    if (client) {
      const place = { path: definition.path, within: client.within, line: client.at.startLine, callee: definition.name, parameter: '' }
      return [{ ...place, answer: limitOf(client), library: client.library }]
    }
    const base = held.length === 0 ? this.#inBase(definition) : undefined
    if (base) return this.#ofRef(definition.path, { ref: base }, depth + 1)
    return held.flatMap((each) => this.#ofValue(definition, each, pass, depth))
  }

  /** A field or a method of the class that a class extends. */
  #inBase({ path, name }: Definition): Ref | undefined {
    const { head, tail } = memberOf(name)
    const linked = this.#sources.links.get(path)
    const base = linked && indexOf(linked.file.facts).bases.get(head)
    return base && { ...base, name: base.name + tail }
  }

  #ofValue({ name }: Definition, { path, fact }: Placed, pass: Pass | undefined, depth: number): readonly Deciding[] {
    const { value, within } = fact
    const place = { path, within, line: fact.at.startLine, callee: name, parameter: '' }
    if (typeof value !== 'object' || 'keys' in value) return [{ ...place, answer: 'unknown' }]
    if ('ref' in value) {
      const found = this.#ofRef(path, value, depth + 1)
      return found.length > 0 ? found : [{ ...place, answer: 'unknown' }]
    }
    if ('parameter' in value) {
      const found = decidingCalls(this.#asked, path, { ...value, function: within, keys: [], needs: 'client' }, depth)
      return found.length > 0 ? found : [{ ...place, answer: 'unknown' }]
    }
    if (!value.uses) return [{ ...place, answer: value.limit, library: value.library }]
    return this.#ofMaker(place, path, value.uses, pass, value.library, depth)
  }

  /** A client whose limit the parameters of its maker set: by the one call that is asked about, or by all of them. */
  #ofMaker(
    place: Omit<Deciding, 'answer'>,
    path: string,
    uses: readonly ParameterUse[],
    pass: Pass | undefined,
    library: string,
    depth: number,
  ): readonly Deciding[] {
    const [use, ...others] = uses
    if (!use || others.length > 0) return [{ ...place, answer: 'unknown', library }]
    if (pass === undefined) return decidingCalls(this.#asked, path, use, depth).map((call) => ({ ...call, library }))
    const found = handedBy(pass, use)
    return [{ ...place, answer: 'answer' in found ? found.answer : 'unknown', library }]
  }
}

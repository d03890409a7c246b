import { expandBraces } from '../naming/expand-braces.ts'
import { lastStep } from '../work/last-step.ts'
import { NameMap } from '../naming/name-map.ts'
import { namesAny } from '../naming/names-any.ts'
import type { OnceOnly, RequeueForm, RetryForm, RetryTable } from '../forms/retry.ts'

const mapOf = (patterns: readonly string[]): NameMap<true> => {
  const map = new NameMap<true>()
  for (const pattern of patterns) map.add(pattern, true)
  return map
}

/** The first names after the packages of a form, and its members. */
const wordsOf = ({ calls = [], decorators = [], chains }: RetryForm): readonly string[] => [
  ...[...calls, ...decorators].flatMap(expandBraces).map((name) => /^\*?(\w*)/.exec(name.slice(name.indexOf('#') + 1))?.[1] ?? ''),
  ...(chains?.members ?? []),
]

/** The retries of one language, found by the names of origins. */
export class RetryIndex {
  readonly #calls = new NameMap<RetryForm>()
  readonly #decorators = new NameMap<RetryForm>()
  /** Decorators of any package, by their last name; `*task` is any that ends so. */
  readonly #decoratorNames: { readonly name: string; readonly form: RetryForm }[] = []
  readonly #chains: { readonly members: ReadonlySet<string>; readonly from: readonly string[] | undefined; readonly form: RetryForm }[] = []
  readonly #lastNames = new Set<string>()
  readonly #extends: ReadonlySet<string>
  readonly #once = new NameMap<OnceOnly>()
  readonly #functions: Readonly<Record<'pauses' | 'counts' | 'endlessCounts' | 'steps' | 'ends', NameMap<true>>>
  readonly #requeues = new Map<string, RequeueForm>()
  /** Whether a text names a class, a member or an annotation by which something is retried. */
  readonly isNamedIn: (text: string) => boolean
  /** Forms that a field of a class configures. */
  readonly fieldForms: readonly RetryForm[]
  /** Members of an answer that say whether the request succeeded. */
  readonly success: ReadonlySet<string>

  constructor({ forms, once, requeues, pauses, counts, endlessCounts, success, steps, ends }: RetryTable) {
    for (const form of forms) {
      for (const pattern of form.calls ?? []) {
        this.#calls.add(pattern, form)
        for (const name of expandBraces(pattern)) this.#lastNames.add(lastStep(name))
      }
      for (const member of form.chains?.members ?? []) this.#lastNames.add(member)
      for (const pattern of (form.decorators ?? []).flatMap(expandBraces))
        if (pattern.startsWith('*#')) this.#decoratorNames.push({ name: lastStep(pattern), form })
        else this.#decorators.add(pattern, form)
      if (form.chains) this.#chains.push({ form, members: new Set(form.chains.members), from: form.chains.from?.flatMap(expandBraces) })
    }
    for (const { does, calls } of once) for (const pattern of calls) this.#once.add(pattern, does)
    for (const form of requeues) for (const member of form.members) this.#requeues.set(member, form)
    this.#functions = {
      pauses: mapOf(pauses),
      counts: mapOf(counts),
      endlessCounts: mapOf(endlessCounts),
      steps: mapOf(steps),
      ends: mapOf(ends),
    }
    this.#extends = new Set(forms.flatMap((form) => form.extends ?? []))
    this.fieldForms = forms.filter(({ fields }) => fields !== undefined)
    this.success = new Set(success)
    this.isNamedIn = namesAny(forms.flatMap(wordsOf).filter((word) => word !== ''))
  }

  /** Whether a call may retry something, by its last name alone: most calls of a file have another one. */
  mayRetry(last: string): boolean {
    return this.#lastNames.has(last)
  }

  /** What a call retries, by the name of its callee. */
  calledBy(name: string, written: string): RetryForm | undefined {
    const isMeant = (form: RetryForm): boolean => form.written?.some((end) => written.endsWith(end)) ?? true
    const form = this.#calls.all(name).find(isMeant)
    if (form) return form
    const made = this.#withOneClient(name)
    return made === name ? undefined : this.#calls.all(made).find((one) => one.extends !== undefined && isMeant(one))
  }

  /** The name with one client in place of several that were made one from another: `got#extend().get` for `got#extend().extend().get`. */
  #withOneClient(name: string): string {
    const isClient = (step: string): boolean => this.#extends.has(step.slice(Math.max(step.lastIndexOf('#'), step.lastIndexOf('.')) + 1))
    const [first = '', ...steps] = name.split('().')
    const at = steps.findLastIndex(isClient)
    const isLine = at >= 0 && isClient(first) && steps.slice(0, at).every(isClient)
    return isLine ? [first, ...steps.slice(at + 1)].join('().') : name
  }

  /** What a member at the end of a chain retries. */
  chainedBy(name: string, member: string): RetryForm | undefined {
    return this.#chains.find(({ members, from }) => members.has(member) && (from?.some((start) => name.startsWith(start)) ?? true))?.form
  }

  /** What a decorator or an annotation retries. */
  decoratedBy(name: string, last: string): RetryForm | undefined {
    const isMeant = (pattern: string): boolean => (pattern.startsWith('*') ? last.endsWith(pattern.slice(1)) : last === pattern)
    return this.#decorators.get(name) ?? this.#decoratorNames.find((one) => isMeant(one.name))?.form
  }

  /** How a member of a function puts that function in line again. */
  requeuedBy(member: string): RequeueForm | undefined {
    return this.#requeues.get(member)
  }

  /** What a call does that must not happen twice. */
  onceOnly(name: string): OnceOnly | undefined {
    return this.#once.get(name)
  }

  isA(kind: 'pauses' | 'counts' | 'endlessCounts' | 'steps' | 'ends', name: string): boolean {
    return this.#functions[kind].get(name) === true
  }
}

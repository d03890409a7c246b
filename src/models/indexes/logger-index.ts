import { expandBraces } from '../naming/expand-braces.ts'
import type { LayoutForm, LogChain, LoggerForm, LoggerTable, LogSource } from '../forms/logger.ts'
import { lastStep } from '../work/last-step.ts'
import { NameMap } from '../naming/name-map.ts'

/** The levels by member: `*` is the level of the member's own name. */
const levelsOf = (levels: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(levels).flatMap(([pattern, level]) =>
      expandBraces(pattern).map((member) => [member, level === '*' ? member : level] as const),
    ),
  )

/** The loggers of one language, found by the names of origins. */
export class LoggerIndex {
  readonly #makers: NameMap<LoggerForm>
  readonly #values: NameMap<LoggerForm>
  readonly #modules: ReadonlyMap<string, LoggerForm>
  readonly #calls: NameMap<{ readonly form: LoggerForm; readonly level: string }>
  readonly #annotations: NameMap<LoggerForm>
  readonly #levels: ReadonlyMap<string, string>
  readonly #levelsOf: ReadonlyMap<LoggerForm, ReadonlyMap<string, string>>
  readonly #sources: NameMap<LogSource['what']>
  readonly #table: LoggerTable
  readonly #texts: NameMap<true>
  readonly #fields: NameMap<true>
  readonly #writers: Readonly<Record<'memory' | 'none' | 'handlers', NameMap<true>>>
  readonly #readers: readonly { readonly functions: NameMap<true>; readonly from: NameMap<true>; readonly what: LogSource['what'] }[]
  readonly #parameters: readonly {
    readonly decorators: NameMap<true>
    readonly types: ReadonlySet<string>
    readonly what: LogSource['what']
  }[]
  readonly #composes: NameMap<true>
  readonly #layouts: ReadonlyMap<LoggerForm, { readonly text: NameMap<true>; readonly fields: NameMap<true> }>
  readonly #makesError: NameMap<true>
  readonly #keepsNil: NameMap<true>
  readonly #answers: NameMap<true>
  readonly #handlers: NameMap<LogSource['what']>
  readonly #fills: NameMap<LogSource['what']>
  readonly #printedBases: NameMap<true>
  readonly #printedDecorators: NameMap<true>
  readonly #printedWithout: NameMap<true>
  readonly #chains: readonly { readonly chain: LogChain; readonly levels: ReadonlyMap<string, string> }[]
  /** Last names of what makes a logger, and members that derive one: most calls have another. */
  readonly #makerNames: ReadonlySet<string>
  readonly #chainEnds: ReadonlySet<string>
  readonly #prints: ReadonlyMap<string, LoggerForm>
  readonly #filters: NameMap<true>
  readonly #filterMembers: ReadonlySet<string>
  readonly requests: ReadonlySet<string>
  readonly unwraps: ReadonlySet<string>
  readonly formats: ReadonlySet<string>
  /** Members of loggers that return one with the given fields, or add them. */
  readonly bindsFields: ReadonlySet<string>
  readonly logsError: ReadonlySet<string>
  readonly plainTypes: ReadonlySet<string>
  readonly errorKeywords: ReadonlySet<string>
  readonly failureLevels: ReadonlySet<string>
  readonly reports: ReadonlySet<string>
  readonly broadErrors: ReadonlySet<string>
  readonly rejections: ReadonlyMap<string, number>
  readonly cleanups: ReadonlySet<string>
  readonly #oneCause: NameMap<true>
  readonly #givesError: NameMap<true>
  readonly #suppresses: NameMap<true>
  readonly builders: ReadonlySet<string>

  /** How names of the language are compared, in tables and questions alike. */
  readonly #spell: (name: string) => string

  constructor(table: LoggerTable, spell: (name: string) => string = (name) => name) {
    this.#table = table
    this.#spell = spell
    const mapOf = <Value>(patterns: Iterable<readonly [string, Value]>): NameMap<Value> => {
      const map = new NameMap<Value>()
      for (const [pattern, value] of patterns) map.add(spell(pattern), value)
      return map
    }
    const namesOf = (patterns: readonly string[]): NameMap<true> => mapOf(patterns.map((pattern) => [pattern, true] as const))
    const { loggers } = table
    const each = (names: (form: LoggerForm) => readonly string[] | undefined): NameMap<LoggerForm> =>
      mapOf(loggers.flatMap((form) => (names(form) ?? []).map((name) => [name, form] as const)))
    this.#makers = each(({ makes }) => makes)
    this.#values = each(({ on, makes }) => [...(on ?? []), ...(makes ?? []).map((name) => `${name}()`)])
    this.#modules = new Map(loggers.flatMap((form) => (form.modules ?? []).map((name) => [name, form] as const)))
    this.#calls = mapOf(
      loggers.flatMap((form) => Object.entries(form.calls ?? {}).map(([name, level]) => [name, { form, level }] as const)),
    )
    this.#annotations = each(({ annotations = {} }) =>
      Object.entries(annotations).flatMap(([name, module]) => [`${module}#${name}`, `.#${name}`, `${module}.*#${name}`]),
    )
    this.#levels = levelsOf(table.levels)
    this.#levelsOf = new Map(loggers.flatMap((form) => (form.levels ? [[form, levelsOf(form.levels)] as const] : [])))
    this.#sources = mapOf(table.sources.flatMap(({ from = [], what }) => from.map((name) => [name, what] as const)))
    this.#texts = namesOf(table.texts)
    this.#fields = namesOf(table.fields.from)
    const { memory, none, handlers } = table.writers
    this.#writers = { memory: namesOf(memory), none: namesOf(none), handlers: namesOf(handlers) }
    this.#readers = table.readers.map(({ functions, from, what }) => ({ functions: namesOf(functions), from: namesOf(from), what }))
    this.#parameters = table.sources.flatMap(({ decorators, types = [], what }) =>
      decorators ? [{ decorators: namesOf(decorators), types: new Set(types), what }] : [],
    )
    this.#handlers = mapOf(table.sources.flatMap(({ handlers = [], what }) => handlers.map((name) => [name, what] as const)))
    this.#fills = mapOf(table.sources.flatMap(({ fills = [], what }) => fills.map((name) => [name, what] as const)))
    this.#printedBases = namesOf(table.printed.bases)
    this.#printedDecorators = namesOf(table.printed.decorators)
    this.#printedWithout = namesOf(table.printed.without)
    this.#composes = namesOf(table.composes)
    this.#layouts = new Map(
      loggers.flatMap((form) =>
        form.layout ? [[form, { text: namesOf(form.layout.text), fields: namesOf(form.layout.fields) }] as const] : [],
      ),
    )
    this.#makesError = namesOf(table.makesError)
    this.#keepsNil = namesOf(table.keepsNil)
    this.#answers = namesOf(table.answers)
    this.unwraps = new Set(table.unwraps)
    this.#chains = table.chains.map((chain) => ({ chain, levels: levelsOf(chain.levels) }))
    this.#makerNames = new Set(
      loggers.flatMap(({ makes = [], derives = [] }) => [...makes.flatMap(expandBraces).map((name) => lastStep(name)), ...derives]),
    )
    this.#chainEnds = new Set(table.chains.flatMap(({ ends }) => Object.keys(ends)))
    this.#prints = new Map(loggers.flatMap((form) => (form.prints ?? []).map((name) => [name, form] as const)))
    this.#filters = namesOf(table.filters?.calls ?? [])
    this.#filterMembers = new Set(table.filters?.members)
    this.requests = new Set(table.requests.flatMap(expandBraces))
    this.formats = new Set(table.formats.flatMap(expandBraces))
    this.logsError = new Set(table.logsError)
    this.bindsFields = new Set(loggers.flatMap(({ binds = [] }) => binds))
    this.errorKeywords = new Set(table.errorKeywords)
    this.failureLevels = new Set(table.failures)
    this.reports = new Set(table.reports)
    this.broadErrors = new Set(table.broadErrors)
    this.rejections = new Map(Object.entries(table.rejections))
    this.cleanups = new Set(table.cleanups)
    this.#oneCause = namesOf(table.oneCause)
    this.#givesError = namesOf(table.givesError)
    this.#suppresses = namesOf(table.suppresses)
    this.plainTypes = new Set(table.plainTypes)
    this.builders = new Set(table.builders)
  }

  /** Whether a call installs a function through which all lines or reports pass. */
  isFilter(name: string, member: string): boolean {
    return this.#filterMembers.has(member) || this.#filters.get(this.#spell(name)) === true
  }

  /** Whether a call may make a logger, by the last name of its callee alone. A module that is called has the name of the file's choice. */
  mayMake(last: string): boolean {
    return this.#makerNames.has(last)
  }

  /** Whether a call may end a chain, by the last name of its callee alone. */
  mayEndChain(last: string): boolean {
    return this.#chainEnds.has(last)
  }

  /** What a call makes, by the name of its callee. */
  maker(name: string): LoggerForm | undefined {
    return this.#makers.get(this.#spell(name))
  }

  /** The kind of logger that a value is, by its name; what is derived from a logger is one of the same kind. */
  value(name: string, module: string | undefined): LoggerForm | undefined {
    const known = this.#values.get(this.#spell(name)) ?? (module === undefined ? undefined : this.#modules.get(module))
    if (known || !name.endsWith('()')) return known
    const dot = name.lastIndexOf('.')
    const form = dot > 0 ? this.value(name.slice(0, dot), undefined) : undefined
    return form?.derives?.includes(name.slice(dot + 1, -2)) ? form : undefined
  }

  /** A function that logs a line by itself. */
  call(name: string): { readonly form: LoggerForm; readonly level: string } | undefined {
    return this.#calls.get(this.#spell(name))
  }

  /** The level that a member writes: of a kind of logger, or of any. */
  level(member: string, form: LoggerForm | undefined): string | undefined {
    return ((form && this.#levelsOf.get(form)) ?? this.#levels).get(member)
  }

  /** Whether a member may write a level of any kind of logger. */
  mayLog(member: string): boolean {
    return this.#levels.has(member) || [...this.#levelsOf.values()].some((levels) => levels.has(member))
  }

  printer(member: string): LoggerForm | undefined {
    return this.#prints.get(member)
  }

  annotation(name: string): LoggerForm | undefined {
    return this.#annotations.get(this.#spell(name))
  }

  /** A line that is built link by link, by its last link and all links before it. */
  chain(
    end: string,
    links: readonly string[],
  ): { readonly library: string; readonly first: string; readonly level: string; readonly isFormat: boolean } | undefined {
    for (const { chain, levels } of this.#chains) {
      const form = Object.hasOwn(chain.ends, end) ? chain.ends[end] : undefined
      const first = form && links.find((link) => levels.has(link))
      if (first !== undefined) return { library: chain.library, first, level: levels.get(first) ?? first, isFormat: form === 'format' }
    }
    return undefined
  }

  /** Layouts that a file may set. */
  get layouts(): readonly LayoutForm[] {
    return this.#table.layouts
  }

  /** Whether a class with this base formats lines. */
  isFormatter(base: string): boolean {
    return this.#table.formatters.includes(base)
  }

  /** What a value holds that a log must not show whole, by its name. */
  source(name: string): LogSource['what'] | undefined {
    return this.#sources.get(this.#spell(name))
  }

  /** What a call reads to its end, by its callee and the name of what it reads. */
  read(callee: string, from: string): LogSource['what'] | undefined {
    return this.#readers.find(({ functions, from: streams }) => functions.get(this.#spell(callee)) && streams.get(this.#spell(from)))?.what
  }

  /** What a stream has in it, by its name. */
  stream(name: string): LogSource['what'] | undefined {
    return this.#readers.find(({ from }) => from.get(this.#spell(name)))?.what
  }

  /** What a parameter holds, by one of its decorators and its type. */
  decorated(decorator: string, type: string): LogSource['what'] | undefined {
    return this.#parameters.find(
      ({ decorators, types }) =>
        decorators.get(this.#spell(decorator)) && (types.size > 0 ? types.has(type) : type !== '' && !this.plainTypes.has(type)),
    )?.what
  }

  /** What the parameters of a class hold in a function with this decorator. */
  handled(decorator: string): LogSource['what'] | undefined {
    return this.#handlers.get(this.#spell(decorator))
  }

  /** What a call fills its argument with, by its callee. */
  filled(callee: string): LogSource['what'] | undefined {
    return this.#fills.get(this.#spell(callee))
  }

  /** What a member of a caught error holds, in a file with these imports. */
  ofError(member: string, imports: readonly string[]): LogSource['what'] | undefined {
    return this.#table.sources.find(
      ({ caught = [], modules = [] }) => caught.includes(member) && modules.some((module) => imports.includes(module)),
    )?.what
  }

  /** Whether the text form of a class has all of its fields, by a base or a decorator of it. */
  printsFields(by: 'base' | 'decorator', name: string): boolean {
    return (by === 'base' ? this.#printedBases : this.#printedDecorators).get(this.#spell(name)) === true
  }

  /** Whether the text form leaves a field out, by a decorator or the type of the field. */
  leavesOut(name: string): boolean {
    return this.#printedWithout.get(this.#spell(name)) === true
  }

  /** Whether a function gives the error in hand, or its stack, without being given it. */
  givesError(name: string): boolean {
    return this.#givesError.get(this.#spell(name)) === true
  }

  /** Whether a region drops the errors of the work in it, by the name of what opens it. */
  suppresses(name: string): boolean {
    return this.#suppresses.get(this.#spell(name)) === true
  }

  /** Whether a function fails for one reason only. */
  hasOneCause(name: string): boolean {
    return this.#oneCause.get(this.#spell(name)) === true
  }

  /** Whether a function puts values into a text. */
  composes(name: string): boolean {
    return this.#composes.get(this.#spell(name)) === true
  }

  /** What a name in the arguments of a maker says of the lines. */
  layoutOf(form: LoggerForm, name: string): 'text' | 'fields' | undefined {
    const layout = this.#layouts.get(form)
    if (layout?.fields.get(this.#spell(name))) return 'fields'
    return layout?.text.get(this.#spell(name)) ? 'text' : undefined
  }

  /** Whether a function makes an error. */
  makesError(name: string): boolean {
    return this.#makesError.get(this.#spell(name)) === true
  }

  /** Whether a function wraps an error, and returns nil for nil. */
  keepsNil(name: string): boolean {
    return this.#keepsNil.get(this.#spell(name)) === true
  }

  /** Whether a value or a function answers a request. */
  answers(name: string): boolean {
    return this.#answers.get(this.#spell(name)) === true
  }

  /** Whether a function gives its argument as text. */
  isText(name: string): boolean {
    return this.#texts.get(this.#spell(name)) === true
  }

  /** Whether a function makes a field from a key and a value. */
  isField(name: string): boolean {
    return this.#fields.get(this.#spell(name)) === true
  }

  /** How a field prints its value, by the member that makes it. */
  fieldOf(member: string): 'plain' | 'whole' | 'text' {
    if (this.#table.fields.plain.includes(member)) return 'plain'
    return this.#table.fields.whole.includes(member) ? 'whole' : 'text'
  }

  /** Whether a value is such a writer, or a function wraps one. */
  isWriter(kind: 'memory' | 'none' | 'handlers', name: string): boolean {
    return this.#writers[kind].get(this.#spell(name)) === true
  }
}

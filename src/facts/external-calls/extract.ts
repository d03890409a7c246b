import type { Deadline, ExportRecord, Fact, ValueShape } from '#model/fact'
import type { ClientSetting } from '#model/facts/external-call'
import type { CodeFile } from '#code/code-file'
import type { Call, Expr, Located } from '#code/model'
import { originName } from '#code/origin'
import type { Scope } from '#code/scope'
import type { Site } from '#code/uses'
import type { Library, RequestForm } from '#models/library'
import type { KnownInstance, KnownRequest, KnownSetting, LibraryIndex } from '#models/library-index'
import { defaultDeadline, deadlineOf, inherit } from '../deadline.ts'
import { keywordShape, shapeOf } from '../shape-of.ts'
import { targetOf } from '../target.ts'
import { BoundedAround } from './bounded-around.ts'
import { contextDeadline, isContext } from './context-deadline.ts'
import { holderNames } from './holder-names.ts'
import { Libraries } from './libraries.ts'
import { insertSetting } from './insert-setting.ts'
import { isNotAwaited } from './is-not-awaited.ts'
import { staysInside } from './stays-inside.ts'
import { builderOf, deadlineInSettings, hasSpread, settingsOf, type Setting } from './settings.ts'
import { memberCallOf } from './member-calls.ts'
import { looksStreaming } from './streaming.ts'

/** The mark of functions that directly call another process. */
export const callsOut = 'calls-out'

/** What surrounds a call, as the facts of its language name it. */
export interface Place {
  /** Qualified name of the function around it. */
  readonly within: string
  /** The callee as written, shortened. */
  readonly calleeText: string
}

/** Records what was found, and says how the language names the place of a call. */
export interface Found {
  readonly emit: (fact: Fact) => void
  readonly mark: (functionName: string, mark: string) => void
  readonly share: (record: ExportRecord) => void
  readonly placeOf: (located: Located) => Place
}

/** A request that leaves the process, for concepts that build on it. */
export interface Request {
  readonly call: Call
  readonly library: string
  /** Members after the library or its client: `post`, `chat.completions.create`. */
  readonly member: string
  readonly method: string | undefined
}

/** The client that a request goes through. */
interface HeldClient {
  readonly deadline: Deadline
  /** Its name in the file. */
  readonly name: string | undefined
}

type ObjectShape = Extract<ValueShape, { type: 'object' }>

const handedIn: Deadline = { state: 'unknown', because: 'its client is handed in' }
const spreadArguments: Deadline = { state: 'unknown', because: 'its arguments are spread from elsewhere' }
const noSettings: readonly Setting[] = []

/** Names of values that hold an address, which carries no options. */
const isAddress = (shape: ValueShape): boolean =>
  shape.type === 'expression' && shape.name !== undefined && /(url|uri|dsn|port|host|connection_?string)$/i.test(shape.name)

/** Names of requests and options that are made elsewhere and may carry a deadline. */
const isMadeElsewhere = (shape: ValueShape | undefined): boolean =>
  shape?.type === 'expression' && shape.name !== undefined && /^(req|request|config|options|init)$/i.test(shape.name)

/** Reads the calls of one file that leave the process, the clients they go through, and what bounds them in time. */
export class ExternalCalls {
  readonly #file: CodeFile
  readonly #found: Found
  readonly #libraries: Libraries
  readonly #around: BoundedAround
  readonly requests: Request[] = []

  constructor(file: CodeFile, libraries: LibraryIndex, found: Found) {
    this.#file = file
    this.#found = found
    this.#libraries = new Libraries(file, libraries)
    this.#around = new BoundedAround(file)
  }

  read(): void {
    for (const { call, scope } of this.#file.index.calls) {
      const request = this.#libraries.request(call.callee, scope)
      if (request && this.#isMade(request.library, call.callee, scope)) this.#request(call, scope, request)
      else if (!request) this.#memberCall(call, scope)
      const instance = this.#isMadeInside(call, scope) ? undefined : this.#libraries.instance(call, scope)
      if (instance) this.#client(call, scope, instance)
      const setting = this.#libraries.setting('called', call.callee, scope)
      if (setting) this.#setting(call, call.callee, call.args, scope, setting)
    }
    for (const { part, scope } of this.#file.index.partAssigns)
      for (const target of part.targets) {
        const setting = this.#libraries.setting('assigned', target, scope)
        if (setting && part.value) this.#setting(part, target, [part.value], scope, setting)
      }
    for (const { part, scope } of this.#file.index.structs) {
      const instance = this.#libraries.instance(part, scope)
      if (instance) this.#client(part, scope, instance)
    }
  }

  /** What a function of the file returns is made inside of it. */
  #isMadeInside(call: Call, scope: Scope): boolean {
    return this.#file.originOf(call.callee, scope).root.kind === 'own' && this.#file.originOf(call, scope).root.kind !== 'own'
  }

  #shape(expr: Expr | undefined, scope: Scope): ValueShape | undefined {
    return expr && shapeOf(this.#file, expr, scope)
  }

  /** An argument by position, or the one that is called by a name. */
  #argument(call: Call, position: number | undefined, name: string): Expr | undefined {
    const named = call.keywords.find((keyword) => keyword.name === name)?.value
    if (named || position === undefined || call.args.slice(0, position + 1).some(({ kind }) => kind === 'spread')) return named
    return call.args[position]
  }

  /** The object that a request is a member of. */
  #objectOf({ member }: { readonly member: string }, callee: Expr): Expr | undefined {
    let at: Expr | undefined = callee
    for (let links = member === '' ? 0 : member.split('.').length; links > 0; links -= 1)
      at = at?.kind === 'member' || at?.kind === 'index' ? at.object : undefined
    return at
  }

  #isMade({ made }: Library, callee: Expr, scope: Scope): boolean {
    if (!made) return true
    const object = callee.kind === 'member' ? this.#file.originOf(callee.object, scope) : undefined
    const site = object?.site
    const from = site && this.#file.index.scopeOfSite(site)
    return site?.kind === 'call' && from !== undefined && site.args.some((argument) => this.#libraries.isFrom(argument, from, made))
  }

  #optionsOf(call: Call, scope: Scope, form: RequestForm): { readonly shape: ValueShape | undefined; readonly position: number } {
    const declared = form.options ?? []
    const [first] = call.args
    // In `axios({ url })` and `http.get({ host })` the only argument holds the options.
    const isOnly = form.url === 0 && declared[0] === 1 && call.args.length === 1 && this.#shape(first, scope)?.type === 'object'
    const positions = isOnly ? [0] : declared
    if (positions.length === 0) return { shape: undefined, position: call.args.length }
    if (call.args.slice(0, (positions[0] ?? 0) + 1).some(({ kind }) => kind === 'spread'))
      return { shape: { type: 'expression' }, position: positions[0] ?? 0 }
    const shapes = positions.map((position) => this.#shape(call.args[position], scope))
    const object = shapes.findIndex((shape) => shape?.type === 'object')
    const at = object < 0 ? 0 : object
    return { shape: shapes[at], position: positions[at] ?? 0 }
  }

  /** What the arguments and the chain of one request say of its deadline. */
  #ownDeadline(call: Call, scope: Scope, request: KnownRequest, options: ValueShape | undefined): Deadline {
    const { library, form } = request
    const settings = library.deadline ?? { keys: [], default: 'none' }
    const around = this.#around.of(call, scope)
    if (around !== undefined) return { state: 'bounded', by: around }
    if (hasSpread(call)) return spreadArguments
    if (settings.position !== undefined && call.args.length > settings.position)
      return deadlineOf(
        {
          type: 'object',
          open: false,
          keys: {
            timeout: { value: this.#shape(call.args[settings.position], scope) ?? { type: 'expression' }, at: this.#file.spanOf(call) },
          },
        },
        ['timeout'],
        { state: 'none' },
      )
    if (form.context !== undefined) return this.#inContext(call, scope, form.context)
    if (form.request !== undefined) return this.#inRequest(call, scope, form.request)
    const [first] = call.args
    if (form.url !== undefined && form.options && first && isMadeElsewhere(this.#shape(first, scope)))
      return { state: 'unknown', because: 'the request is made elsewhere' }
    const fallback = defaultDeadline(settings.default)
    const written = this.#inKeywords(call, scope, library) ?? deadlineOf(options, settings.keys, fallback)
    if (written.state !== fallback.state) return written
    const found = deadlineInSettings(this.#asked(library), this.#settingsOfRequest(call, scope, request), settings.keys)
    if (found) return found
    return settings.configuredLater && !staysInside(this.#file, call, scope)
      ? { state: 'unknown', because: 'its later configuration is not known' }
      : fallback
  }

  /** Settings of a builder that ends in the request, or what is done to the request afterwards: `req.setTimeout(5)`. */
  #settingsOfRequest(call: Call, scope: Scope, { library }: KnownRequest): readonly Setting[] {
    const builder = library.extends && builderOf(this.#file, call, scope)
    return [...(builder ? settingsOf(this.#file, builder, library) : noSettings), ...this.#usesOf(call)]
  }

  #usesOf(site: Site): readonly Setting[] {
    return this.#file.uses.of(site).map((use) => ({ key: use.name, value: use.values[0], scope: use.scope, at: this.#file.spanOf(use.at) }))
  }

  #asked(library: Library) {
    return {
      file: this.#file,
      form: library.deadline ?? {},
      isFrom: (expr: Expr, scope: Scope, patterns: readonly string[]) => this.#libraries.isFrom(expr, scope, patterns),
    }
  }

  #inKeywords(call: Call, scope: Scope, { deadline }: Library): Deadline | undefined {
    if (call.keywords.length === 0 && !call.args.some((argument) => argument.kind === 'spread')) return undefined
    const shape: ObjectShape = keywordShape(this.#file, call, scope)
    const found = deadlineInSettings(
      { ...this.#asked({ ...emptyLibrary, ...(deadline ? { deadline } : {}) }) },
      call.keywords.map(({ name, value }) => ({ key: name, value, scope, at: this.#file.spanOf(value) })),
      deadline?.keys ?? [],
    )
    if (found && found.state !== 'unknown') return found
    const plain = deadlineOf(shape, deadline?.keys ?? [], { state: 'none' })
    return plain.state === 'none' ? found : plain
  }

  #inContext(call: Call, scope: Scope, position: number): Deadline {
    const context = call.args[position]
    if (!context || !isContext(this.#file, context, scope)) return handedIn
    return contextDeadline(this.#file, context, scope)
  }

  /** `client.Do(req)`: the request carries the context that ends the call. */
  #inRequest(call: Call, scope: Scope, position: number): Deadline {
    const elsewhere: Deadline = { state: 'unknown', because: 'the request is made elsewhere' }
    const request = call.args[position]
    const origin = request && this.#file.originOf(request, scope)
    const site = origin?.site
    const from = site && this.#file.index.scopeOfSite(site)
    if (site?.kind !== 'call' || !from) return elsewhere
    const name = originName(origin)
    if (this.#file.uses.of(site).some((use) => use.name === 'WithContext'))
      return { state: 'unknown', because: 'the request is given another context' }
    if (/(^|\/)(http|retryablehttp|go-retryablehttp)#NewRequest\(\)$/.test(name)) return { state: 'none' }
    const [context] = site.args
    return /#NewRequestWithContext\(\)$/.test(name) && context ? contextDeadline(this.#file, context, from) : elsewhere
  }

  /** The deadline that a client sets for all requests through it. */
  #clientDeadline(site: Site, { library, options }: KnownInstance): Deadline {
    const { deadline } = library
    const scope = this.#file.index.scopeOfSite(site)
    if (!deadline || !scope) return handedIn
    const fallback = defaultDeadline(deadline.default)
    let written: Deadline = fallback
    if (site.kind === 'call') {
      if (hasSpread(site)) return spreadArguments
      const around = this.#around.of(site, scope)
      if (around !== undefined && library.connection) return { state: 'bounded', by: around }
      written =
        this.#inAddress(site, scope, library) ?? this.#inKeywords(site, scope, library) ?? this.#inOptions(site, scope, library, options)
    }
    if (written.state !== fallback.state) return written
    const settings = settingsOf(this.#file, site, library)
    const found = deadlineInSettings(this.#asked(library), settings, deadline.keys)
    if (found) return found
    if (
      deadline.waits &&
      this.#file.index.calls.some(({ call }) => call.callee.kind === 'member' && deadline.waits?.includes(call.callee.name))
    )
      return { state: 'unknown', because: 'it waits for events by design' }
    return fallback
  }

  #inOptions(site: Call, scope: Scope, { deadline, connection }: Library, options: readonly number[]): Deadline {
    const fallback = defaultDeadline(deadline?.default ?? 'none')
    if (options.length === 0) return fallback
    const shapes = options.map((position) => this.#shape(site.args[position], scope))
    const object = shapes.find((shape) => shape?.type === 'object')
    const isOpaque = shapes.some((shape) => shape?.type === 'expression' && !(connection && isAddress(shape)))
    return deadlineOf(object ?? (isOpaque ? { type: 'expression' } : undefined), deadline?.keys ?? [], fallback)
  }

  /** Options in the query of an address: `redis://host?socket_timeout=5`. */
  #inAddress(site: Call, scope: Scope, { deadline, connection }: Library): Deadline | undefined {
    if (!deadline?.address) return undefined
    const { keyword = '' } = deadline.address
    const address = [...site.args, ...site.keywords.filter(({ name }) => name === keyword).map(({ value }) => value)]
    const key = deadline.keys.find((name) => address.some((part) => this.#file.textOf(part).includes(name)))
    if (key !== undefined) return { state: 'bounded', by: key }
    // An address from elsewhere may set the option.
    const isElsewhere = connection?.phase === 'connect' && address.some((part) => this.#shape(part, scope)?.type === 'expression')
    return isElsewhere ? { state: 'unknown', because: 'its address is made elsewhere' } : undefined
  }

  /** The client that a request goes through: undefined if the request needs none, `handed in` if the file does not make it. */
  #clientOf(request: KnownRequest, call: Call, scope: Scope): HeldClient | undefined {
    const object = this.#objectOf(request, call.callee)
    if (!object) return undefined
    const { library } = request
    const origin = this.#file.originOf(object, scope)
    if (!originName(origin).includes('()') || !library.instances) return undefined
    let { site } = origin
    // Behind the links of a chain: `client.R().SetTimeout(5)`.
    for (let known = site; known;) {
      const from = this.#file.index.scopeOfSite(known)
      const instance = from && this.#libraries.instance(known, from)
      if (instance && from) return { deadline: this.#inheritedClient(known, instance), name: nameOf(this.#file, object) }
      const before = from && library.extends ? builderOf(this.#file, known, from) : undefined
      site = known = before === known ? undefined : before
    }
    const isInstance = this.#libraries.instance(object, scope) !== undefined
    return isInstance && !site ? { deadline: handedIn, name: nameOf(this.#file, object) } : undefined
  }

  /** A client that extends another one has its settings, too. */
  #inheritedClient(site: Site, instance: KnownInstance): Deadline {
    const own = this.#clientDeadline(site, instance)
    const scope = this.#file.index.scopeOfSite(site)
    const before = scope && builderOf(this.#file, site, scope)
    const from = before && this.#file.index.scopeOfSite(before)
    const outer = before && from && before !== site ? this.#libraries.instance(before, from) : undefined
    return outer && before ? inherit(own, this.#inheritedClient(before, outer)) : own
  }

  /** @param sentBy The client, where it is no known one. */
  #request(call: Call, scope: Scope, request: KnownRequest, sentBy?: HeldClient): void {
    const { library, form, member } = request
    if (!this.#isWanted(call, scope, form)) return
    const start = form.place === 'start' ? this.#startOf(call, scope) : call
    const { within, calleeText } = this.#found.placeOf(start)
    this.#found.mark(within, callsOut)
    const options = this.#optionsOf(call, scope, form)
    const own = this.#ownDeadline(call, scope, request, options.shape)
    const client = sentBy ?? this.#clientOf(request, call, scope)
    const deadline = this.#together(library, form, own, client?.deadline)
    if (client?.deadline === handedIn && this.#isMemberCall(call, scope, own)) return
    const method = this.#methodOf(call, scope, form, options.shape)
    this.requests.push({ call, library: library.package, member, method })
    const insert = library.deadline?.insert
    const edit =
      insert !== undefined && (deadline.state === 'none' || deadline.state === 'default')
        ? insertSetting(this.#file, call, options.position, insert)
        : undefined
    this.#found.emit({
      kind: 'external-call',
      at: this.#spanOf(start),
      within,
      subject: `${library.label ?? library.package} ${form.subject ?? calleeText}`,
      protocol: library.protocol,
      library: library.package,
      callee: calleeText,
      ...(method ? { method } : {}),
      ...targetOf(this.#addressOf(call, scope, form, options.shape)),
      streaming: form.streams === true || this.#isStreaming(call, scope, member, options.shape),
      deadline,
      ...(isNotAwaited(this.#file, call) ? { unawaited: true } : {}),
      ...(client?.name ? { client: { name: client.name } } : {}),
      ...(edit ? { deadlineEdit: edit } : {}),
    })
  }

  /** A call through a name that another file of the repository provides: linking the files finds its client. */
  #memberCall(call: Call, scope: Scope): void {
    const member = memberCallOf(this.#file, this.#libraries, call, scope)
    if (!member) {
      this.#requestThroughUnknown(call, scope)
      return
    }
    const isGo = this.#file.module.language === 'go'
    const own = isGo && member.path[0] === 'Do' ? this.#inRequest(call, scope, 0) : undefined
    if (own && own.state !== 'none' && this.#requestSite(call, scope, 0)) {
      this.#requestThroughUnknown(call, scope)
      return
    }
    const { within, calleeText } = this.#found.placeOf(call)
    if (isGo) this.#found.mark(within, callsOut)
    if (own?.state === 'unknown') return
    const bounded =
      this.#around.of(call, scope) ?? (isGo && looksStreaming(this.#file, call, scope, '') ? 'what reads the stream' : undefined)
    const args: readonly ValueShape[] =
      this.#file.module.language === 'python'
        ? [
            this.#shape(
              this.#argument(call, member.path.at(-1) === 'request' || member.path.at(-1) === 'stream' ? 1 : 0, 'url'),
              scope,
            ) ?? { type: 'expression' },
            keywordShape(this.#file, call, scope),
          ]
        : call.args.slice(0, isGo ? 2 : 3).map((argument) => shapeOf(this.#file, argument, scope))
    this.#found.emit({
      kind: 'member-call',
      at: this.#spanOf(call),
      within,
      subject: calleeText,
      target: member.target,
      path: member.path,
      callee: calleeText,
      args,
      ...(bounded === undefined ? {} : { boundedBy: bounded }),
      ...(isNotAwaited(this.#file, call) ? { unawaited: true } : {}),
    })
  }

  /** `x.Do(req)` with a request that the function makes is a request, whatever sends it. */
  #requestThroughUnknown(call: Call, scope: Scope): void {
    const isDo = this.#file.module.language === 'go' && call.callee.kind === 'member' && call.callee.name === 'Do'
    const known = isDo && this.#requestSite(call, scope, 0) ? this.#libraries.named('net/http#Client().Do') : undefined
    if (known) this.#request(call, scope, known, { deadline: handedIn, name: undefined })
  }

  /** A request through a client that is handed in by a name which another file may give a value. */
  #isMemberCall(call: Call, scope: Scope, own: Deadline): boolean {
    if (own.state !== 'none' || !memberCallOf(this.#file, this.#libraries, call, scope)) return false
    this.#memberCall(call, scope)
    return true
  }

  #together({ connection, deadline }: Library, form: RequestForm, own: Deadline, client: Deadline | undefined): Deadline {
    if (connection || !deadline) return { state: 'unknown', because: 'the deadline is set where its client is created' }
    if (!client) return own
    // A context can only end the call before the client's own timeout does.
    if ((form.request !== undefined || form.context !== undefined) && own.state === 'unknown' && client.state === 'bounded') return client
    return inherit(own, client)
  }

  #isWanted(call: Call, scope: Scope, form: RequestForm): boolean {
    if (form.callback && call.args.at(-1)?.kind !== 'lambda') return false
    if (form.from !== undefined && call.args.length < form.from && !call.keywords.some(({ name }) => name === 'host' || name === 'address'))
      return false
    return form.as ? this.#isHeldAs(call, scope, form.as) : true
  }

  /** Whether the result is cast or assigned to one of the types. */
  #isHeldAs(call: Call, scope: Scope, types: readonly string[]): boolean {
    const parent = this.#file.index.parentOf(call)
    if (!parent || !('kind' in parent)) return false
    if (parent.kind === 'cast')
      return this.#libraries.isFrom(parent, scope, types) || types.some((type) => type.includes(`#${lastNameOf(parent.type.name)}()`))
    if (parent.kind !== 'assign') return false
    const [target] = parent.targets
    return target !== undefined && this.#libraries.isFrom(target, scope, types)
  }

  #startOf(call: Call, scope: Scope): Call {
    let at: Call = call
    for (
      let before = builderOf(this.#file, at, scope);
      before?.kind === 'call' && before !== at;
      before = builderOf(this.#file, at, this.#file.index.scopeOfSite(at) ?? scope)
    )
      at = before
    return at
  }

  #spanOf(call: Located) {
    const span = this.#file.spanOf(call)
    return this.#file.module.language === 'java' ? { startLine: span.startLine, endLine: span.startLine } : span
  }

  #methodOf(call: Call, scope: Scope, form: RequestForm, options: ValueShape | undefined): string | undefined {
    const literal = (shape: ValueShape | undefined): string | undefined =>
      shape?.type === 'literal' && typeof shape.value === 'string' ? shape.value.toUpperCase() : undefined
    if (typeof form.method === 'number') return literal(this.#shape(this.#argument(call, form.method, 'method'), scope))
    if (form.method === 'setter') {
      const verb = settingsOf(this.#file, call, { extends: '*' }).find(({ key }) => /^(GET|POST|PUT|DELETE|HEAD|method)$/.test(key))
      return verb?.key === 'method' ? literal(this.#shape(verb.value, verb.scope)) : (verb?.key ?? 'GET')
    }
    if (form.method && /^set[A-Z]/.test(form.method)) {
      const use = this.#usesOf(call).find(({ key }) => key === form.method)
      return use && literal(this.#shape(use.value, use.scope))
    }
    if (form.request !== undefined) return this.#methodOfRequest(call, scope, form.request)
    return form.method ?? literal(options?.type === 'object' ? options.keys.method?.value : undefined)
  }

  /** The verb of `http.NewRequest(http.MethodPost, …)`. */
  #methodOfRequest(call: Call, scope: Scope, position: number): string | undefined {
    const made = this.#requestSite(call, scope, position)
    const verb = made?.args.at(-3)
    if (!verb) return undefined
    if (verb.kind === 'literal' && typeof verb.value === 'string') return verb.value.toUpperCase()
    const name = lastNameOf(verb)
    return name.startsWith('Method') ? name.slice('Method'.length).toUpperCase() : undefined
  }

  /** The call that makes a request object, before it is given another context. */
  #requestSite(call: Call, scope: Scope, position: number): Call | undefined {
    let expr = call.args[position]
    let from: Scope | undefined = scope
    for (let depth = 0; expr && from && depth < 4; depth += 1) {
      const origin = this.#file.originOf(expr, from)
      const { site } = origin
      if (site?.kind !== 'call') return undefined
      if (/#NewRequest(WithContext)?\(\)$/.test(originName(origin))) return site
      if (site.callee.kind !== 'member' || !/^(WithContext|Clone)$/.test(site.callee.name)) return undefined
      expr = site.callee.object
      from = this.#file.index.scopeOfSite(site)
    }
    return undefined
  }

  #addressOf(call: Call, scope: Scope, form: RequestForm, options: ValueShape | undefined): ValueShape | undefined {
    if (form.request !== undefined) {
      const made = this.#requestSite(call, scope, form.request)
      const url = made?.args.at(-2)
      return url && made ? this.#shape(url, this.#file.index.scopeOfSite(made) ?? scope) : undefined
    }
    if (typeof form.url === 'string') {
      const setting = settingsOf(this.#file, call, { extends: '*' }).find(({ key }) => key === form.url || key === '0')
      return setting?.value && this.#addressIn(setting.value, setting.scope)
    }
    const written = this.#argument(call, form.url, 'url')
    const inOptions = options?.type === 'object' ? (options.keys.url ?? options.keys.baseURL)?.value : undefined
    const shape = written && this.#addressIn(written, scope)
    return shape?.type === 'object' ? inOptions : (shape ?? inOptions)
  }

  /** `URI.create("https://…")` has the address of its argument. */
  #addressIn(expr: Expr, scope: Scope): ValueShape {
    const shape = shapeOf(this.#file, expr, scope)
    const [first] = expr.kind === 'call' && expr.args.length === 1 ? expr.args : []
    const inner = shape.type === 'expression' && first ? shapeOf(this.#file, first, scope) : undefined
    return inner && (inner.type === 'literal' || inner.type === 'template') ? inner : shape
  }

  #isStreaming(call: Call, scope: Scope, member: string, options: ValueShape | undefined): boolean {
    const isTrue = (shape: ValueShape | undefined): boolean => shape !== undefined && !(shape.type === 'literal' && !shape.value)
    const keywords = call.keywords.length > 0 ? keywordShape(this.#file, call, scope).keys : {}
    const body = this.#shape(call.args[0], scope)
    if (isTrue(keywords.stream?.value) || (body?.type === 'object' && isTrue(body.keys.stream?.value))) return true
    if (options?.type === 'object') {
      const type = options.keys.responseType?.value
      const headers = options.keys.headers?.value
      const accept = headers?.type === 'object' ? (headers.keys.Accept ?? headers.keys.accept)?.value : undefined
      if ((type?.type === 'literal' && type.value === 'stream') || (accept?.type === 'literal' && accept.value === 'text/event-stream'))
        return true
    }
    return looksStreaming(this.#file, call, scope, member)
  }

  #client(site: Site, scope: Scope, instance: KnownInstance): void {
    const { library } = instance
    const { connection, deadline: form } = library
    if (site.kind === 'call' && this.#isSubclassed(site)) return
    const start = site.kind === 'call' && library.extends === '*' ? this.#startOf(site, scope) : site
    const { within, calleeText } = this.#found.placeOf(start)
    const deadline = this.#inheritedClient(site, instance)
    const isObject = site.kind === 'call' && instance.options.some((position) => this.#shape(site.args[position], scope)?.type === 'object')
    const edit =
      connection &&
      form?.insert !== undefined &&
      deadline.state === 'none' &&
      site.kind === 'call' &&
      (instance.options.length === 0 || isObject)
        ? insertSetting(
            this.#file,
            site,
            instance.options.find((position) => this.#shape(site.args[position], scope)?.type === 'object') ?? 0,
            form.insert,
          )
        : undefined
    const names = holderNames(this.#file, site)
    for (const name of names.length > 0 ? names : ['']) {
      if (name !== '') this.#found.share({ name, local: name })
      this.#found.emit({
        kind: 'client',
        at: this.#spanOf(start),
        within,
        subject: (this.#file.module.language === 'go' ? `${library.package} ${name}` : `${library.package} ${calleeText} ${name}`).trim(),
        name,
        library: library.package,
        protocol: library.protocol,
        deadline,
        ...(connection ? { connection: { phase: connection.phase, exemptWith: connection.exemptWith ?? [] } } : {}),
        ...(edit ? { deadlineEdit: edit } : {}),
      })
    }
  }

  /** What bounds every request of a library, or every request through one client. */
  #setting(at: Located, target: Expr, values: readonly Expr[], scope: Scope, known: KnownSetting): void {
    const deadline = this.#settingDeadline(at, target, values, scope, known)
    if (deadline.state === 'none') return
    const object = this.#objectOf(known, target)
    const origin = object && this.#file.originOf(object, scope)
    const holder = origin?.site && object ? nameOf(this.#file, object) : undefined
    const isElsewhere = origin?.root.kind === 'import' && !this.#libraries.modules.has(origin.root.module) && !origin.path.includes('()')
    const isOfClient = known.member !== '' && origin !== undefined
    const of: Pick<ClientSetting, 'library' | 'target'> =
      isOfClient && isElsewhere && origin.root.kind === 'import'
        ? { target: { module: origin.root.written, name: origin.path.join('').slice(1) || 'default' } }
        : isOfClient && origin.path.includes('()')
          ? { target: { name: holder ?? '' } }
          : { library: known.library.package }
    this.#found.emit({
      kind: 'client-setting',
      at: this.#file.spanOf(at),
      within: scope.function?.name ?? '',
      subject: known.member || this.#file.textOf(target),
      deadline,
      ...of,
    })
  }

  #settingDeadline(at: Located, target: Expr, values: readonly Expr[], scope: Scope, { form, member, library }: KnownSetting): Deadline {
    const span = this.#file.spanOf(at)
    if (form.assign !== undefined && member !== '') {
      const key = member.slice(member.lastIndexOf('.') + 1)
      const value = this.#shape(values[0], scope) ?? { type: 'expression' }
      return deadlineOf({ type: 'object', open: false, keys: { [key]: { value, at: span } } }, [key], { state: 'none' })
    }
    if (form.options !== undefined)
      return deadlineOf(this.#shape(values[form.options], scope), library.deadline?.keys ?? [], { state: 'none' })
    const text = values.map((value) => this.#file.textOf(value)).join(' ')
    if (form.mentions?.some((word) => new RegExp(`\\b${word}\\b`).test(text)))
      return { state: 'bounded', by: member || this.#file.textOf(target), at: span }
    if (values[0]?.kind === 'lambda') return { state: 'none' }
    return { state: 'unknown', because: 'it is set up by this program' }
  }

  /** `new RestTemplate() { … }` is a class of its own, which may set anything. */
  #isSubclassed(site: Call): boolean {
    return this.#file.module.language === 'java' && site.isNew && this.#file.text[site.end - 1] === '}'
  }
}

const emptyLibrary: Library = { package: '', protocol: 'http', source: '' }

const lastNameOf = (expr: Expr | undefined): string => (expr?.kind === 'name' || expr?.kind === 'member' ? expr.name : '')

/** The name of an instance for linking. */
const nameOf = (file: CodeFile, object: Expr): string | undefined =>
  object.kind === 'name' || object.kind === 'member' ? file.textOf(object) : undefined

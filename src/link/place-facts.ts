import type { Client, ClientSetting } from '#model/facts/calls/external-call'
import type { Deadline, Fact } from '#model/fact'
import type { Logger } from '#model/facts/records/log'
import type { FileInfo, Linked, Reach, Runtime } from '#model/system'
import type { Definition } from './definitions.ts'
import { definedIn, type FileLink } from './link-file.ts'
import type { Vocabulary } from './snapshot.ts'
import type { OpenDeadlines } from './summaries/open-deadlines.ts'

/** The context that facts are placed with. */
export interface Surroundings {
  readonly vocabulary: Vocabulary
  readonly clientOf: (definition: Definition) => Client | undefined
  readonly loggerOf: (definition: Definition) => Logger | undefined
  readonly bind: Bind
  /** What callers decide about the deadlines of a file. */
  readonly openDeadlines: (path: string) => OpenDeadlines | undefined
  /** The entry points that reach a function of a file. */
  readonly reachOf: (path: string) => (within: string) => ReadonlySet<Reach>
}

/** Places the facts of one file, ordered by line. */
export const placeFacts = (
  link: FileLink,
  file: FileInfo,
  { vocabulary, clientOf, loggerOf, bind, openDeadlines, reachOf }: Surroundings,
): readonly Linked<Fact>[] => {
  const { path } = file
  const reach = reachOf(path)
  const placed: Linked<Fact>[] = []
  const add = (fact: Fact): void => {
    const reached = reach(fact.within)
    placed.push({ ...fact, at: { path, ...fact.at }, file, reach: reached, inService: inService(file, fact.within, reached) })
  }
  for (const fact of link.file.facts.facts) {
    if (fact.kind === 'member-call') {
      const target = definedIn(link, fact.target)
      const made = target && clientOf(target)
      const client = made ?? openDeadlines(path)?.clients.get(fact)
      const call = client && vocabulary.callThroughClient(client, fact, link.file.language)
      if (!call || !client) continue
      const own = made && target && call.deadline === made.deadline ? standingIn(target.path, made.deadline) : call.deadline
      add({ ...call, deadline: bind(own, call.library, target, file) })
    } else if (fact.kind === 'external-call') {
      const target = fact.client && definedIn(link, fact.client)
      const decided = openDeadlines(path)?.decided.get(fact)
      const deadline = decided && fact.open ? fact.open.unset : fact.deadline
      add({ ...fact, deadline: bind(deadline, fact.library, target, file), ...(decided ? { decided } : {}) })
    } else if (fact.kind === 'client') {
      const exempt = fact.connection?.exemptWith.find((name) => file.unit?.dependencies.has(name))
      add(
        exempt ? { ...fact, deadline: { state: 'unknown', because: `it may serve ${exempt}, which must not be bounded this way` } } : fact,
      )
    } else if (fact.kind === 'server-start') {
      const made = link.started.get(fact)
      if (!made?.startedBy.includes(fact.member)) continue
      const { at, within, callee, loopback } = fact
      const { library, serves, handler } = made
      add({
        kind: 'server',
        at,
        within,
        subject: `${library} ${callee}`,
        library,
        serves,
        ...(loopback ? { loopback } : {}),
      })
      if (handler) add({ kind: 'signal-handler', at, within, ...handler })
    } else if (fact.kind === 'log-call' && (fact.logger ?? fact.instances)) {
      const target = fact.logger && definedIn(link, fact.logger)
      const made = target && loggerOf(target)
      const instances = fact.instances?.map((each) => ({ ...each, declared: each.of.flatMap((ref) => definedIn(link, ref) ?? []) }))
      const call = instances ? { ...fact, instances } : fact
      add(
        made
          ? {
              ...call,
              library: made.library,
              made: fact.made ?? {
                library: made.library,
                redacts: made.redacts,
                errorKeys: made.errorKeys,
                ...(made.redactedPaths ? { redactedPaths: made.redactedPaths } : {}),
              },
            }
          : call,
      )
    } else add(fact)
  }
  for (const fact of openDeadlines(path)?.unset ?? []) {
    const deadline = bind(fact.deadline, fact.request.library, undefined, file)
    if (deadline.state === 'none' || deadline.state === 'default') add({ ...fact, deadline })
  }
  return placed.sort((a, b) => a.at.startLine - b.at.startLine)
}

/** A deadline that a call inherits from its client is located at the client. */
const standingIn = (path: string, deadline: Deadline): Deadline =>
  deadline.state === 'bounded' && deadline.at ? { ...deadline, at: { ...deadline.at, path } } : deadline

/** Runtimes whose code is not a service of this repository's platform. */
const elsewhere: ReadonlySet<Runtime> = new Set<Runtime>(['frontend', 'cli', 'library'])

/** Functions of a `.tsx` route module that always run on the server. */
const serverExport = /^(loader|action|getServerSideProps|getStaticProps|generateMetadata|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)( >|$)/

/** See {@link Linked.inService}. */
const inService = ({ role, side, unit, language, isConfigured }: FileInfo, within: string, reach: ReadonlySet<Reach>): boolean => {
  if (isConfigured) return true
  if (role !== 'production' || (unit && elsewhere.has(unit.runtime))) return false
  switch (side) {
    case 'backend':
      return true
    case 'unknown':
      // Without a package, a script in JavaScript belongs to a page; a component renders.
      return unit !== undefined && language !== 'tsx' && language !== 'component'
    case 'universal':
      return serverExport.test(within) || reach.has('request') || reach.has('job')
    case 'frontend':
      return serverExport.test(within)
  }
}

export type Bind = (own: Deadline, library: string, target: Definition | undefined, from: Pick<FileInfo, 'unit'>) => Deadline

/** Deadlines that settings elsewhere add to calls: by the client they name, and by library within the same unit. */
export interface Bounds {
  readonly byClient: ReadonlyMap<string, Deadline>
  readonly byLibrary: ReadonlyMap<string, Deadline>
}

/** The bounds of a snapshot, in file order: the last setting wins. */
export const boundsOf = (
  settings: Iterable<{ readonly setting: ClientSetting; readonly target: Definition | undefined; readonly file: Pick<FileInfo, 'unit'> }>,
): Bounds => {
  const byClient = new Map<string, Deadline>()
  const byLibrary = new Map<string, Deadline>()
  for (const { setting, target, file } of settings) {
    if (setting.library !== undefined) byLibrary.set(`${file.unit?.root ?? ''}\0${setting.library}`, setting.deadline)
    if (target) byClient.set(`${target.path}\0${target.name}`, setting.deadline)
  }
  return { byClient, byLibrary }
}

/**
 * Adds the deadline of a setting elsewhere to a call without its own: one on its client first, then one on its library in the same unit.
 */
export const bindBy =
  ({ byClient, byLibrary }: Bounds): Bind =>
  (own, library, target, from) => {
    if (own.state !== 'none' && own.state !== 'default') return own
    const setting = (target && byClient.get(`${target.path}\0${target.name}`)) ?? byLibrary.get(`${from.unit?.root ?? ''}\0${library}`)
    if (!setting || setting.state === 'none') return own
    // The line numbers belong to another file.
    return setting.state === 'bounded' ? { state: 'bounded', by: setting.by } : setting
  }

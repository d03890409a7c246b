import { calleeOf } from '#code/callee-of'
import type { SignalHandler } from '#model/facts/process/process'
import type { Language } from '#model/source-file'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import type { Call, FunctionModel } from '#code/model'
import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import { writtenNames } from '../values/written-names.ts'

/** Identity of a handler that a framework installs. */
type OwnHandler = Pick<SignalHandler, 'subject' | 'signals' | 'by' | 'stops' | 'exits'>

/** Differences between languages in how a process starts and ends. */
export interface LifecycleRules {
  /** Whether a file may start work while it loads, because only the start of the process loads it. */
  readonly isProgram: (file: CodeFile) => boolean
  /** Whether loading a file always talks to a person. It is a program, unless another file loads it. */
  readonly talksAtLoad: (file: CodeFile) => boolean
  /** Functions that run when their package is loaded: Go's `init`. */
  readonly runsAtLoad: (fn: FunctionModel) => boolean
  /** Field initializers run when their class is loaded. */
  readonly runsFieldsAtLoad: boolean
  /** Without `await`, the code does not wait for a call. */
  readonly mustAwait: boolean
  readonly serverSubject: (library: string, callee: string) => string
  /** @param signals undefined if the row has no list of signals */
  readonly signalSubject: (signals: readonly string[] | undefined, by: string) => string
  readonly exitSubject: (callee: string, within: string) => string
  /** The handler that a server with `handlesSignals` installs. */
  readonly ownHandler: (library: string) => OwnHandler
  /** One server runs all frameworks of a file. */
  readonly sharesHandler: boolean
  /** How a port for operators is recognized. */
  readonly marksOperatorsBy: 'names' | 'paths' | 'answers' | 'nothing'
  /** A server on the local machine does not count. */
  readonly leavesOutLocal: boolean
  readonly followsWorkers: boolean
  /** Every call of `listen` starts a server, whatever the object is. */
  readonly marksListening: boolean
  /** Importing a package for graceful shutdown is enough to install its handler. */
  readonly handlesByImport: boolean
  /** The signals to assume if the file does not show them. */
  readonly unknownSignals: (file: CodeFile) => readonly string[]
  /** Functions that run once at startup: an application's lifespan, a startup listener. */
  readonly startsUp: (fn: FunctionModel) => boolean
  /** The module of names that other files of the same package declare, if files share their names. */
  readonly ownPackage?: string
  /** Code outside functions is a script, which may exit. */
  readonly exitsInFunctions: boolean
}

/** `server.listen(3000)`. Without an argument, it is a getter or a listener. */
export const listens = ({ callee, args }: Call): boolean => callee.kind === 'member' && callee.name === 'listen' && args.length > 0

const never = (): boolean => false

/** Built-in functions that talk to the person at the terminal. */
const talking: ReadonlySet<string> = new Set(['print', 'input'])

const talksAtLoad = (file: CodeFile): boolean =>
  file.index.calls.some(
    ({ call, scope }) =>
      call.callee.kind === 'name' &&
      talking.has(call.callee.name) &&
      !scope.function &&
      file.originOf(call.callee, scope).root.kind === 'global' &&
      enclosing(file.module, call).every(({ stmt }) => stmt.kind !== 'if'),
  )

/** The signals to assume if the list is not visible in the file. */
const bothSignals: readonly string[] = ['SIGTERM', 'SIGINT']

const startDecorators: ReadonlySet<string> = new Set([
  'asynccontextmanager',
  'on_event',
  'before_serving',
  'before_server_start',
  'on_startup',
])

const knownSignals: ReadonlySet<string> = new Set(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'])

const signalsIn = ({ module }: CodeFile): readonly string[] => [
  ...new Set(
    exprsIn(module.body, 'definitions')
      .flatMap(writtenNames)
      .filter((name) => knownSignals.has(name)),
  ),
]

const typescript: LifecycleRules = {
  isProgram: ({ module, index }) => module.exports.length === 0 || index.calls.some(({ call }) => listens(call)),
  talksAtLoad: never,
  runsAtLoad: never,
  runsFieldsAtLoad: false,
  mustAwait: true,
  serverSubject: (library, callee) => `${library} ${callee}`,
  signalSubject: (signals, by) => signals?.join(' ') ?? by,
  exitSubject: (callee, within) => `${callee} in ${within}`,
  ownHandler: (library) => ({ subject: library, signals: bothSignals, by: library, stops: ['close'], exits: false }),
  sharesHandler: false,
  marksOperatorsBy: 'answers',
  leavesOutLocal: false,
  followsWorkers: true,
  marksListening: true,
  handlesByImport: true,
  unknownSignals: () => [],
  startsUp: never,
  exitsInFunctions: false,
}

const others: LifecycleRules = {
  ...typescript,
  isProgram: never,
  marksOperatorsBy: 'nothing',
  mustAwait: false,
  serverSubject: (_, callee) => callee,
  exitSubject: (callee) => callee,
  followsWorkers: false,
  marksListening: false,
  handlesByImport: false,
  unknownSignals: () => bothSignals,
}

const rules: Readonly<Partial<Record<Language, LifecycleRules>>> = {
  python: {
    ...others,
    talksAtLoad,
    runsFieldsAtLoad: true,
    serverSubject: (library) => `server ${library}`,
    signalSubject: (signals, by) => (signals ? `signal ${signals.join(' ')}` : by),
    ownHandler: (library) => ({ subject: `signal of ${library}`, signals: bothSignals, by: library, stops: [], exits: false }),
    sharesHandler: true,
    startsUp: ({ decorators }) => decorators.some((one) => startDecorators.has(lastName(calleeOf(one)))),
    unknownSignals: signalsIn,
    exitsInFunctions: true,
  },
  go: {
    ...others,
    isProgram: ({ module }) => module.package === 'main',
    runsAtLoad: ({ name, owner }) => name === 'init' && owner === undefined,
    runsFieldsAtLoad: true,
    signalSubject: (signals, by) => `${by} ${(signals ?? bothSignals).join(' ')}`,
    marksOperatorsBy: 'names',
    ownPackage: '.',
    leavesOutLocal: true,
  },
  java: {
    ...others,
    serverSubject: (library) => `${library} server`,
    ownHandler: (library) => ({ subject: library, signals: ['SIGTERM'], by: library, stops: ['close'], exits: true }),
    marksOperatorsBy: 'paths',
  },
}

/** Returns the rules of a language. Those of TypeScript also apply to JavaScript and its variants. */
export const lifecycleRules = (language: Language): LifecycleRules => rules[language] ?? typescript

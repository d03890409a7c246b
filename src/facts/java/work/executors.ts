import type { Span } from '#model/source-file'
import { shortText, type Call, type JavaModule, type Variable } from '#languages/java/module'
import type { Context, Extractor } from '../calls/context.ts'
import { numberOf } from '../reading/literals.ts'

const line = (at: number): Span => ({ startLine: at, endLine: at })

/** The maximum number of threads of an executor, by its factory method (java.util.concurrent.Executors, Java 21). */
const boundOf = (module: JavaModule, made: Call): 'bounded' | 'none' | undefined => {
  const on = made.receiver.kind === 'names' ? made.receiver.parts.join('.') : ''
  if (!made.isNew && module.isType(on, 'java.util.concurrent.Executors')) {
    if (made.name === 'newCachedThreadPool') return 'none'
    return /^new(Fixed|SingleThread|WorkStealing)\w*$/.test(made.name) ? 'bounded' : undefined
  }
  if (made.isNew && module.isType(made.name, 'java.util.concurrent.ThreadPoolExecutor')) {
    const most = numberOf(module, made.arguments[1])
    if (most === Infinity && /SynchronousQueue/.test(made.argumentText)) return 'none'
    return most !== undefined && most !== Infinity ? 'bounded' : undefined
  }
  return undefined
}

const handsWork = /^(execute|submit|invokeAll|invokeAny)$/

/** Whether the file submits work to an executor in a field. */
const isHandedWork = (module: JavaModule, executor: Variable): boolean =>
  module.calls.some((call) => {
    if (handsWork.test(call.name)) return module.receiverOf(call)?.node === executor.node
    return /Async$/.test(call.name) && new RegExp(`,\\s*(this\\.)?${executor.name}$`).test(call.argumentText)
  })

/** Executors in fields, and whether their concurrency is limited. */
const pools = ({ module, emit }: Context): void => {
  if (!/\bExecutors?\b|ThreadPoolExecutor|SimpleAsyncTaskExecutor/.test(module.text)) return
  for (const field of module.fields) {
    const value = module.valueHeldBy(field)
    const made = value && module.callAt(value)
    const bound = made && boundOf(module, made)
    if (!bound || !isHandedWork(module, field)) continue
    emit({
      kind: 'fan-out',
      at: line(made.nameLine),
      within: '',
      subject: `tasks of ${field.name}`,
      by: made.isNew ? `new ${made.name}` : made.name,
      over: 'tasks',
      from: '',
      ...(bound === 'bounded' ? { limitAt: line(made.nameLine) } : {}),
    })
  }
  for (const call of module.calls)
    if (
      call.isNew &&
      module.isType(call.name, 'org.springframework.core.task.SimpleAsyncTaskExecutor') &&
      module.methodAround(call.node)?.annotations.some(({ name }) => name === 'Bean') &&
      !/setConcurrencyLimit|ConcurrencyThrottle/.test(module.text)
    )
      emit({
        kind: 'fan-out',
        at: line(call.node.startLine),
        within: module.within(call.node),
        subject: 'tasks of SimpleAsyncTaskExecutor',
        by: 'SimpleAsyncTaskExecutor',
        over: 'tasks',
        from: '',
      })
}

/** Methods that run once per start of their object or process. */
const startsUp =
  /^(main|run|start\w*|init\w*|set[uU]p|open|launch|listen|connect|accept\w*|boot\w*|configure\w*|register\w*|on(Start|Ready|Application)\w*|afterPropertiesSet|contextInitialized|shut_?down\w*|stop\w*|close|destroy)$/i

/** One thread per call: the thread's work uses a parameter of the method that starts it. */
const threadsPerCall = ({ module, emit }: Context): void => {
  if (!/\bnew\s+Thread\s*\(/.test(module.text)) return
  for (const call of module.calls) {
    if (!call.isNew || call.name !== 'Thread' || !module.isType(call.name, 'java.lang.Thread')) continue
    const [task] = call.arguments
    const method = module.methodAround(call.node)
    if (task?.kind !== 'lambda_expression' || !method || method.isConstructor || module.inLambda(call.node)) continue
    const isStarted = call.node.parent !== undefined && module.callAt(call.node.parent)?.name === 'start'
    const variable =
      call.node.parent?.kind === 'variable_declarator'
        ? module.variable(call.node.parent.field('name')?.text ?? '', call.node.parent)
        : undefined
    const isStartedLater =
      variable !== undefined &&
      module.callsIn(method.node).some((one) => one.name === 'start' && module.receiverOf(one)?.node === variable.node)
    if ((!isStarted && !isStartedLater) || startsUp.test(method.name)) continue
    // Endless loops and threads that are joined do not pile up.
    if (/\b(while|for)\s*\(\s*(true|;\s*;|!?\w*(running|stopped|closed|shutdown|interrupted))/i.test(task.text)) continue
    if (variable && new RegExp(`\\b${variable.name}\\s*\\.\\s*join\\b`).test(module.bodyText(method))) continue
    const isForCall = module
      .parametersOf(method)
      .some(({ name }) => new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(task.text))
    if (!isForCall) continue
    emit({
      kind: 'fan-out',
      at: line(call.node.startLine),
      within: method.qualified,
      subject: `threads of ${method.name}`,
      by: 'new Thread',
      over: 'tasks',
      from: '',
    })
  }
}

const asksStore = /^(hasKey|exists|containsKey|get)$/
const setsStore = /^(set|setex|put|add)$/
const store = /redis|jedis|cache|stringTemplate|valueOperations|valueOps/i
const isMarker = /^("[^"]*"|true|1|\d+L?|Boolean\.TRUE|System\.currentTimeMillis\(\)|Instant\.now\(\)(\.toString\(\))?)$/

/** A key of a shared store that is checked first and set afterwards: `if (redis.hasKey(key)) return; … redis.opsForValue().set(key, "1")`. */
const claims = ({ module, emit }: Context): void => {
  if (!/redis|jedis/i.test(module.text)) return
  for (const question of module.calls) {
    if (question.isNew || !asksStore.test(question.name) || question.arguments.length !== 1 || !store.test(question.calleeText)) continue
    const key = question.argumentText
    const method = module.methodAround(question.node)
    const branch = module.tree.around(question.node, new Set(['if_statement']))
    const condition = branch?.field('condition')
    if (
      !method ||
      !branch ||
      !condition?.contains(question.node) ||
      /[lL]ock|mutex|multi\s*\(|watch\s*\(|synchronized/.test(method.node.text)
    )
      continue
    const turnsAway = /\b(return|throw)\b/.test(branch.field('consequence')?.text ?? '') && !/^\(\s*!/.test(condition.text)
    const goesIn = /^\(\s*!/.test(condition.text)
    if (question.name === 'get' && !/[!=]=\s*null/.test(condition.text)) continue
    const claim = module
      .callsIn(method.node)
      .find(
        (call) =>
          !call.isNew &&
          setsStore.test(call.name) &&
          store.test(call.calleeText) &&
          call.arguments[0]?.text === key &&
          isMarker.test(call.arguments[1]?.text ?? '') &&
          (turnsAway ? call.node.start >= branch.end : goesIn && (branch.field('consequence')?.contains(call.node) ?? false)),
      )
    if (!claim) continue
    emit({
      kind: 'two-step-claim',
      at: line(question.node.startLine),
      within: method.qualified,
      subject: `claim ${shortText(question.calleeText, 40)}`,
      callee: shortText(question.calleeText, 40),
      key: shortText(key, 40),
    })
  }
}

/** Work on other threads: its concurrency, and keys that are checked and set in two steps. */
export const executors: Extractor = (context) => {
  pools(context)
  threadsPerCall(context)
  claims(context)
}

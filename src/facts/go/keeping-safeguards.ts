import { originName, type Call, type Module } from '#languages/go/module'
import { addSafeguard } from './add-safeguard.ts'
import type { Context, Extractor } from './context.ts'
import { givesBack, unlocks } from './safeguard-names.ts'

/** Code in a function that releases a resource. */
export const keepingSafeguards: Extractor = (context) => {
  const { module } = context
  for (const call of module.calls) ofCall(context, call)
}

const ofCall = (context: Context, call: Call): void => {
  const { module } = context
  const member = call.path.at(-1) ?? ''
  if (member === '' || /^(Test|Benchmark)/.test(module.within(call.node))) return
  if (/^cancel\w*$|^\w+Cancel$/.test(member) && call.path.length === 1 && call.args.length === 0)
    addSafeguard(context, 'leak', call, `${call.callee}()`, { setOn: member })
  else if (/^os\.Remove(All)?$/.test(call.callee) && call.args[0] && isDeferred(module, call))
    addSafeguard(context, 'leak', call, `${call.callee}()`, setOnOf([module.slice(call.args[0]).split('.')[0] ?? '', '']))
  // `lc.Append(fx.StopHook(pool.Stop))`: it is stopped with the application.
  else if (member === 'StopHook' && call.args.length === 1 && call.args[0])
    addSafeguard(context, 'leak', call, `${call.callee}(${module.short(call.args[0], 40)})`, setOnOf(module.slice(call.args[0]).split('.')))
  // If the lock is removed as well, there is nothing to release.
  else if (call.path.length > 1 && unlocks.test(member) && call.args.length === 0 && (isDeferred(module, call) || leavesNext(module, call)))
    addSafeguard(context, 'leak', call, `${call.callee}()`, {
      subject: `${isDeferred(module, call) ? 'deferred ' : ''}${call.callee}()`,
      setOn: member.replace(/Unlock/, 'Lock').replace(/^unlock/, 'lock'),
    })
  else if (member === 'Wait' && call.args.length === 0 && waitsForAll(module, call))
    addSafeguard(context, 'leak', call, `${call.callee}()`, setOnOf(call.path))
  else if (call.path.length > 1 && givesBack.test(member) && call.args.length < 3 && ends(module, call, member))
    addSafeguard(context, 'leak', call, `${call.callee}()`, {
      // A deferred call covers every return path.
      ...(isDeferred(module, call) ? { subject: `deferred ${call.callee}()` } : {}),
      ...setOnOf(call.path.filter((part) => part !== 'Body')),
    })
}

/** The next statement exits: `s.mu.Unlock()`, then `return`. */
const leavesNext = (module: Module, call: Call): boolean =>
  /^[^\n]*\n\s*(return|break|continue|panic|goto)\b/.test(module.text.slice(call.end, call.end + 120))

const setOnOf = (path: readonly string[]): { readonly setOn?: string } => {
  const setOn = path.at(-2)
  return setOn === undefined ? {} : { setOn }
}

/** A stopping service waits for its own goroutines: `s.wg.Wait()` in `Stop`. */
const waitsForAll = (module: Module, call: Call): boolean =>
  module
    .within(call.node)
    .split(' > ')
    .some((name) => stopsByName.test(name)) &&
  (/^(sync#WaitGroup|golang\.org\/x\/sync\/errgroup#Group)\./.test(originName(module.calleeOrigin(call))) ||
    /^(wg|\w*WG|\w*[wW]ait[gG]roup|\w*[gG]roup|\w*[iI]n[fF]light\w*|running|workers)$/.test(call.path.at(-2) ?? ''))

const stopsByName = /(^|\.)(stop|shut_?down|close|drain|terminate|quit|onstop|onshutdown)|(Stop|Shutdown|Close|Drain)$/i

/** A server is stopped during shutdown; a stop elsewhere is a decision of the program. */
const ends = (module: Module, call: Call, member: string): boolean =>
  !/^(Shutdown|GracefulStop|Disconnect|Drain|Flush)$/.test(member) ||
  isDeferred(module, call) ||
  /stop|shut|close|clean|tear|main|run|serve|exit|start/i.test(module.within(call.node).split(' > ').at(-1) ?? '')

const isDeferred = (module: Module, call: Call): boolean =>
  /\bdefer\s+$/.test(module.text.slice(Math.max(0, call.start - 10), call.start)) ||
  module.functionAtOffset(call.start)?.started === 'defer'

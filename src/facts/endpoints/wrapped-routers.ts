import type { RouterGuard } from '#model/facts/requests/endpoint'
import { guardOf } from './guards.ts'
import type { Reading } from './reading.ts'

/** Functions of the repository that run before a whole router because they are handed it: `return limit(mux)`. */
export const wrappedRouters = (reading: Reading): readonly RouterGuard[] => {
  const { file, index } = reading
  return file.index.calls.flatMap(({ call, scope }): readonly RouterGuard[] => {
    const router = call.args.find((argument) => argument.kind === 'name' && index.router(file.nameOf(argument, scope)) !== undefined)
    const user = router && file.index.outerOf(call)
    // A function whose result is not used only registers routes on it.
    if (!user || user.kind === 'eval' || reading.refOf(call.callee, scope) === undefined) return []
    const guard = guardOf(reading, call.callee, scope, call)
    const subject = `around ${file.textOf(router)} ${guard.name}`
    return [
      { kind: 'router-guard', at: guard.at, within: reading.placeOf(call).within, subject, router: file.textOf(router), prefix: '', guard },
    ]
  })
}

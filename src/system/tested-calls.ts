import type { ExternalCall } from '#model/facts/external-call'
import type { Linked, System } from '#model/system'

/** Languages in whose tests it is known what they let fail. */
const readable = new Set(['typescript', 'tsx', 'javascript'])

const callsOut = (system: System): readonly Linked<ExternalCall>[] =>
  system.facts('external-call').filter(({ inService, file }) => inService && readable.has(file.language))

/** Whether a service of the repository asks other systems. */
export const asksOthers = (system: System): boolean => callsOut(system).length > 0

/** The first call that leaves a service whose package, or the repository as a whole, has tests. */
export const callOfTested = (system: System): Linked<ExternalCall> | undefined => {
  const tested = new Set<string>()
  for (const { path, role, language, unit } of system.files.values())
    if (role === 'test' && readable.has(language) && /\.(test|spec)\./.test(path)) tested.add(unit?.root ?? '')
  return callsOut(system).find(({ file }) => tested.has(file.unit?.root ?? '') || tested.has(''))
}

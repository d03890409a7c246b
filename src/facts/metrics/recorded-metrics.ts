import type { Fact } from '#model/fact'
import { lastName } from '#code/last-name'
import { recordingNames } from '#models/naming/kinds/recording-names'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'

const givesValue = (member: string): boolean => recordingNames.records.has(member) || recordingNames.picks.has(member)

/** The names that a file gives values to, as far as they may hold metrics. */
export const recordedMetrics = ({ file }: ModuleCode): readonly Fact[] => {
  const found = new Set<string>()
  for (const { call } of file.index.calls) {
    const { callee, args } = call
    if (callee.kind === 'member' && givesValue(callee.name)) found.add(lastName(callee.object))
    // Handlers that record each request: `promhttp.InstrumentHandlerDuration(seconds, next)`.
    else if (args[0] && wordsOf(lastName(callee))[0] === 'instrument') found.add(lastName(args[0]))
  }
  found.delete('')
  if (found.size === 0) return []
  const at = { startLine: 1, endLine: 1 }
  return [{ kind: 'operation-mark', at, within: '', subject: 'metric-recorded', mark: 'metric-recorded', by: [...found].join(' ') }]
}

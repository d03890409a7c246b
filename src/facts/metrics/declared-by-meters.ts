import { calleeOf } from '#code/callee-of'
import { lastName } from '#code/last-name'
import { textLiteral } from '#code/parts/text-literal'
import type { Call } from '#code/model'
import type { Fact } from '#model/fact'
import { recordingNames } from '#models/naming/kinds/recording-names'
import type { ModuleCode } from '../reading/module-code.ts'
import { heldAs } from './held-as.ts'

/** Metrics that a file has a meter make, in languages whose own extractor reads other libraries: `meter.create_gauge("lag")`. */
export const declaredByMeters = ({ file, withinAt }: ModuleCode): readonly Fact[] => {
  if (!file.module.imports.some(({ module }) => isOfMeters(module))) return []
  return file.index.calls.flatMap(({ call, scope }): Fact[] => {
    const { callee } = call
    const type = callee.kind === 'member' ? recordingNames.makers.get(callee.name) : undefined
    const name = type && textLiteral(call.args[0])
    if (name === undefined || type === undefined) return []
    const { root } = file.originOf(callee, scope)
    if (root.kind === 'import' ? !isOfMeters(root.module) : root.kind === 'own' || root.kind === 'literal') return []
    return [
      {
        kind: 'metric',
        at: file.spanOf(call),
        within: withinAt(call),
        subject: `${type} ${name}`,
        library: 'opentelemetry',
        type,
        name,
        ...heldAs(file, builtFrom(file, call)),
        labels: [],
        labelsKnown: false,
      },
    ]
  })
}

const isOfMeters = (module: string): boolean =>
  recordingNames.makerModules.some((one) => module === one || (/^[./]/.test(module.slice(one.length)) && module.startsWith(one)))

/** The last call of the chain that a maker begins: `meter.counterBuilder("x").setUnit("1").build()`. */
const builtFrom = (file: ModuleCode['file'], call: Call): Call => {
  const member = file.index.outerOf(call)
  const outer = member?.kind === 'member' && member.object === call ? file.index.outerOf(member) : undefined
  return outer?.kind === 'call' && calleeOf(outer) === member && lastName(outer.callee) !== '' ? builtFrom(file, outer) : call
}

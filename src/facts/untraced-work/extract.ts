import type { Fact } from '#model/fact'
import { runsInContext, untracedContexts, untracedModules, untracedRegions } from '#models/by-language/untraced'
import { names } from '#models/names'
import { mentioned } from '../retries/mentions.ts'
import { wordsOf } from '#models/naming/words'
import { contains } from '#code/inside'
import type { ModuleCode } from '../reading/module-code.ts'

/** Code that is taken out of every trace on purpose. */
export const untracedWork = (code: ModuleCode): readonly Fact[] => {
  const { file } = code
  if (!untracedModules.some((module) => file.modules.has(module))) return []
  const found: Fact[] = []
  const add = (at: { readonly start: number; readonly end: number }, by: string): void => {
    // Exporters and probes are left out so that they do not fill the traces.
    const within = code.withinAt(at)
    const calls = file.index.calls.flatMap(({ call }) => (contains(at, call) ? [call.callee, ...call.args] : []))
    if (wordsOf(within).some((word) => names.sendsTelemetry.has(word)) || mentioned(calls, names.sendsTelemetry)) return
    found.push({ kind: 'untraced-work', at: file.spanOf(at), within, subject: by, by })
  }
  for (const { call, scope } of file.index.calls) {
    const form = runsInContext.get(file.nameOf(call.callee, scope))
    const context = form && call.args[form.context]
    const work = form && call.args[form.work]
    // The origin of a variable that holds a context is that of the call that made it.
    if (context && work && untracedContexts.has(file.nameOf(context, scope).replace(/\(\)$/, '')))
      add(work, nameIn(file.nameOf(context, scope)))
  }
  for (const { part, scope } of file.index.regions) {
    const [first] = part.body
    const last = part.body.at(-1)
    const item = part.items.find(({ value }) => untracedRegions.has(file.nameOf(value.kind === 'call' ? value.callee : value, scope)))
    if (item && first && last)
      add({ start: first.start, end: last.end }, file.textOf(item.value.kind === 'call' ? item.value.callee : item.value))
  }
  return found
}

const nameIn = (origin: string): string => origin.replace(/^.*#/, '').replace(/\(\)$/, '')

import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import { jobSettingBy, meaningOf } from '#models/work/job-settings'
import type { Extractor } from '../calls/context.ts'
import { codeOf } from '../reading/code-of.ts'

/** `false` of `setDefaultRequeueRejected(false)`, `NONE` of `setAcknowledgeMode(AcknowledgeMode.NONE)`. */
const valueOf = (given: Expr): string => (given.kind === 'literal' ? String(given.value) : lastName(given))

/** Setters of listener containers that decide what becomes of their messages. */
export const jobSettings: Extractor = ({ module, emit }) => {
  const { file, withinAt } = codeOf(module)
  for (const { call } of file.index.calls) {
    const row = call.callee.kind === 'member' ? jobSettingBy(call.callee.name) : undefined
    const [given] = call.args
    if (!row || !given || call.args.length > 1) continue
    const { setting, library } = row
    emit({
      kind: 'job-setting',
      at: file.spanOf(call),
      within: withinAt(call),
      subject: `job setting ${setting}`,
      setting,
      library,
      by: `${lastName(call.callee)}(${file.textOf(given)})`,
      is: meaningOf(row, valueOf(given)),
    })
  }
}

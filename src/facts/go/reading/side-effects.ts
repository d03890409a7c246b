import { originName } from '#languages/go/module'
import type { Extractor } from '../calls/context.ts'
import { effectAt } from './effect-at.ts'
import { transactionsOf } from '../data/transactions.ts'
import { runsAlways } from '../../reading/runs-always.ts'
import { codeOf } from './code-of.ts'

/** Irreversible effects. */
export const sideEffects: Extractor = ({ module, emit }) => {
  for (const call of module.calls) {
    const effect = effectAt(module, call)
    if (!effect) continue
    const around = module.functionAround(call.node)
    const text = around ? module.bodyText(around) : ''
    const { movesMoneyWith } = effect
    const movesMoney =
      (effect.movesMoney?.test(originName(module.calleeOrigin(call))) ?? false) && (!movesMoneyWith || movesMoneyWith.test(text))
    const transaction = transactionsOf(module).beforeCommit(call.node)
    emit({
      kind: 'side-effect',
      at: call.node.span,
      within: around?.name ?? '',
      subject: `${effect.library} ${call.callee}`,
      effect: effect.effect,
      library: effect.library,
      callee: call.callee,
      key:
        !movesMoney || /IdempotencyKey|SetIdempotencyKey/.test(text) || !/Params\{/.test(text) ? { state: 'unknown' } : { state: 'absent' },
      movesMoney,
      ...(transaction ? { inTransaction: transaction.subject } : {}),
      ...(runsAlways(codeOf(module).file, call.node) && { always: true as const }),
    })
  }
}

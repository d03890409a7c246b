import type { MessageSettlement } from '#model/facts/work/job'
import { consumersAhead, consumersLeftOpen } from './manual-consumers.ts'
import { handlersLeftOpen } from './manual-handlers.ts'
import { heldLeftOpen } from './held-consumers.ts'
import type { ManualReading } from './manual-reading.ts'

/** Messages that no code acknowledges, or that the client acknowledges too early. */
export const settledByClient = (reading: ManualReading): readonly MessageSettlement[] => [
  ...neverAcknowledged(reading),
  ...acknowledgedAhead(reading),
]

/** Consumers whose messages count as done while the work on them still runs. */
const acknowledgedAhead = (reading: ManualReading): readonly MessageSettlement[] =>
  consumersAhead(reading).map(({ form, at, within, callee }) => ({
    kind: 'message-settlement',
    at: reading.file.spanOf(at),
    within,
    subject: `acknowledged ahead ${form.library} ${within}`,
    callee,
    hazard: 'ahead',
    by: form.off?.keyword ?? form.off?.key ?? form.library,
  }))

/** Consumers and handlers of a file with manual acknowledgement whose messages are never acknowledged. */
const neverAcknowledged = (reading: ManualReading): readonly MessageSettlement[] =>
  [...consumersLeftOpen(reading), ...handlersLeftOpen(reading), ...heldLeftOpen(reading)].map(
    ({ form, at, within, callee, isHeld, isHandler }) => ({
      kind: 'message-settlement',
      at: reading.file.spanOf(at),
      within,
      subject: `never acknowledged ${form.library} ${callee}`.trim(),
      callee,
      hazard: 'never',
      ...(isHandler && { by: form.acknowledges[0] }),
      ...(isHeld && { isHeld }),
    }),
  )

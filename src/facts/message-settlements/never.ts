import type { MessageSettlement } from '#model/facts/job'
import { consumersLeftOpen } from './manual-consumers.ts'
import { handlersLeftOpen } from './manual-handlers.ts'
import { heldLeftOpen } from './held-consumers.ts'
import type { ManualReading } from './manual-reading.ts'

/** Consumers and handlers of a file with manual acknowledgement whose messages are never acknowledged. */
export const neverAcknowledged = (reading: ManualReading): readonly MessageSettlement[] =>
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

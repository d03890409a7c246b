import type { Consumer } from '#model/facts/work/job'
import type { Linked, System } from '#model/system'

/** Whether a queue may deliver a job again after its handler ran in part: it acknowledges only once the handler is done. */
export const mayRunTwice = (system: System, consumer: Linked<Consumer>): boolean =>
  consumer.acknowledges === 'on-return' ||
  consumer.acknowledges === 'by-hand' ||
  (consumer.acknowledges === 'on-start' &&
    consumer.library === 'celery' &&
    system.facts('operation-mark').some(({ mark, file }) => mark === 'acknowledges-late' && file.unit === consumer.file.unit))

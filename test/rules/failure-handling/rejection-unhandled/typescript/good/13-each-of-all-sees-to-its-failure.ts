import { Queue } from './queue.js'

export const listen = (queue: Queue, log: { error(problem: unknown): void }) => {
  void (async () => {
    for (const batch of queue.batches()) {
      await Promise.all(
        batch.map(async (parcel) => {
          try {
            await queue.ship(parcel)
          } catch (problem) {
            log.error(problem)
          }
        }),
      )
    }
  })()
}

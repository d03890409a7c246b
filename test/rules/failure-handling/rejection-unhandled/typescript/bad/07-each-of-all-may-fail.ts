import { Queue } from './queue.js'

export const listen = (queue: Queue, log: { error(problem: unknown): void }) => {
  void (async () => {  // <- finding
    for (const batch of queue.batches()) {
      await Promise.all(
        batch.map(async (parcel) => {
          await queue.ship(parcel)
        }),
      )
    }
  })()
}

import type { Store } from './store'

export async function onStatus(store: Store, event: { id: string; status: string; sequence: number }) {
  const shipment = await store.load(event.id)
  if (event.sequence > shipment.lastSequence) { // <- finding
    await store.save({ ...shipment, status: event.status, lastSequence: event.sequence })
  }
}

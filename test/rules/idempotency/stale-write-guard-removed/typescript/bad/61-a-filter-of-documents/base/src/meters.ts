import { Meter } from './models'

export async function onReading(event: { meter: string; state: string; takenAt: Date }) {
  await Meter.updateOne(
    { meter: event.meter, takenAt: { $lt: event.takenAt } }, // <- finding
    { $set: { state: event.state, takenAt: event.takenAt } },
  )
}

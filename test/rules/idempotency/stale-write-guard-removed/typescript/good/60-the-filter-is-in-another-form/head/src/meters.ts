import { Meter } from './models'

export async function onReading(event: { meter: string; state: string; takenAt: Date }) {
  await Meter.updateOne({ meter: event.meter }, { $set: { state: event.state, takenAt: event.takenAt } })
    .where('takenAt')
    .lt(event.takenAt)
}

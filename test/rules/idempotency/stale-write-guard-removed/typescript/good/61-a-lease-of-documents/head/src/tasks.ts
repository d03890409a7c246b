import { Task } from './models'

export async function claim(id: string, now: Date, until: Date) {
  await Task.updateOne({ id }, { $set: { until } })
}

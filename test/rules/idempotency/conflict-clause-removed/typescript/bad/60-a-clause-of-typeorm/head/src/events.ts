import type { DataSource } from 'typeorm'
import { ShipmentEvent } from './entities'

export async function record(source: DataSource, event: ShipmentEvent) {
  await source
    .createQueryBuilder()
    .insert()
    .into(ShipmentEvent)
    .values(event)
    .execute()
}

import type { QueryInterface } from 'sequelize'

export async function up({ context }: { context: QueryInterface }) {
  await context.addIndex('bookings', { name: 'bookings_desk_once', unique: true, fields: ['desk_id', 'day'] })
  await context.removeIndex('bookings', 'bookings_desk_day')
}

export async function down({ context }: { context: QueryInterface }) {
  await context.addIndex('bookings', { name: 'bookings_desk_day', unique: true, fields: ['desk_id', 'day'] })
  await context.removeIndex('bookings', 'bookings_day')
}

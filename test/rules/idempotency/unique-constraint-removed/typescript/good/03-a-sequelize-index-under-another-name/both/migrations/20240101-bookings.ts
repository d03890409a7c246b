import { DataTypes, type QueryInterface } from 'sequelize'

export async function up({ context }: { context: QueryInterface }) {
  await context.createTable('bookings', {
    id: { type: DataTypes.UUID, primaryKey: true },
    desk_id: { type: DataTypes.UUID, allowNull: false },
    day: { type: DataTypes.DATEONLY, allowNull: false },
  })
  await context.addIndex('bookings', { name: 'bookings_desk_day', unique: true, fields: ['desk_id', 'day'] })
}

export async function down({ context }: { context: QueryInterface }) {
  await context.dropTable('bookings')
}

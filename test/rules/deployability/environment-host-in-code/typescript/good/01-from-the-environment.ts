export const host = process.env.ORDERS_DB_HOST

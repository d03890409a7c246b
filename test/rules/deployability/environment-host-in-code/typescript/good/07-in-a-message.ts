export const help = 'Ask the owners of orders.prod.internal for access.'

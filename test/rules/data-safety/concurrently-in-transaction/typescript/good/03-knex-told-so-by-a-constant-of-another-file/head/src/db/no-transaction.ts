export const noTransaction = { transaction: false }

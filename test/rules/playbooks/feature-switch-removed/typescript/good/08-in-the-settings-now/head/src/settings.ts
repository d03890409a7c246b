export const settings = { lateFee: process.env.LATE_FEE_ENABLED === 'true' }

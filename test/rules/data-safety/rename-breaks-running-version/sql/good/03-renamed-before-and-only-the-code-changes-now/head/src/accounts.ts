export const table = 'accounts'

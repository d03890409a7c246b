export const tables = ['people']

export const priceOn = (day: string) => day.length

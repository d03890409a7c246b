export const gauge = { set: (value: number): void => void value }

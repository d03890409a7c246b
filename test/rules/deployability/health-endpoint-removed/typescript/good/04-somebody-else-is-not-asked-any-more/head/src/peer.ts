import 'express'
export const up = () => true

import express from 'express'
export const rates = () => fetch('https://rates.example.com', { signal: AbortSignal.timeout(100) })
express().listen(3000)

import express from 'express'

const database_url = process.env.DATABASE_URL
if (!database_url) throw new Error('DATABASE_URL is missing')

const broker_url = process.env.BROKER_URL
if (!broker_url) throw new Error('BROKER_URL is missing')

const search_url = process.env.SEARCH_URL
if (!search_url) throw new Error('SEARCH_URL is missing')

express().listen(8080)

export const payments = () => {
  const address = process.env.PAYMENTS_URL
  if (!address) throw new Error('PAYMENTS_URL is missing')
  return address
}

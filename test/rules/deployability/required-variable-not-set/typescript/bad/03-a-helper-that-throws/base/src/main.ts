import express from 'express'

const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

export const config = {
  database_url: required('DATABASE_URL'),
  broker_url: required('BROKER_URL'),
  search_url: required('SEARCH_URL'),
}

express().listen(8080)

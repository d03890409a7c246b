import express from 'express'
if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL is not set')
express().listen(3000)

import express from 'express'
if (!process.env.JWT_SECRET) console.warn('JWT_SECRET is not set')
express().listen(3000)

import express from 'express'
import '@/lifecycle/stop'

express().listen(3000)

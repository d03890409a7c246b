import express from 'express'
import { settings } from './settings.js'

express().listen(settings.port)

import express from 'express'
import { closeOnSignals } from 'lifecycle'
closeOnSignals(express().listen(3000))

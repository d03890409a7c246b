import express from 'express'
express().listen(0)

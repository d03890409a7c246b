import { Body, Controller, Post } from '@nestjs/common'
import { SkipThrottle } from '@nestjs/throttler'
import { Notes } from './notes.js'

@Controller('notes')
export class NotesController {
  constructor(private readonly notes: Notes) {}

  @SkipThrottle({ default: false })
  @Post('')
  async save(@Body() body: { text: string }) {
    return this.notes.save(body.text)
  }
}

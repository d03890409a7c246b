import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

@Entity('votes')
export class Vote {
  @PrimaryGeneratedColumn('uuid') id!: string
  @Column({ name: 'poll_id' }) pollId!: string
  @Column({ name: 'user_id' }) userId!: string
}

package polls

type Vote struct {
	ID     uint `gorm:"primaryKey"`
	PollID uint
	UserID uint `gorm:"index"`
}

package polls

import "gorm.io/gorm"

type Vote struct {
	ID     uint `gorm:"primaryKey"`
	PollID uint `gorm:"uniqueIndex:idx_votes"`
	UserID uint `gorm:"uniqueIndex:idx_votes"`
}

func Cast(db *gorm.DB, poll, user uint) error {
	var n int64
	if err := db.Model(&Vote{}).Where("poll_id = ? AND user_id = ?", poll, user).Count(&n).Error; err != nil {
		return err
	}
	if n > 0 {
		return nil
	}
	return db.Create(&Vote{PollID: poll, UserID: user}).Error
}

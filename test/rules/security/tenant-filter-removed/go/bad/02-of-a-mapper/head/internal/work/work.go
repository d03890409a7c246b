package work

import (
	"context"
	"gorm.io/gorm"
)

func (s *Store) Remove(ctx context.Context, db *gorm.DB, workspaceID, id string) error {
	return db.WithContext(ctx).Where("id = ?", id).Delete(&Note{}).Error
}

package work

import (
	"context"
	"gorm.io/gorm"
)

func (s *Store) Remove(ctx context.Context, db *gorm.DB, workspaceID, id string) error {
	return db.WithContext(ctx).Where("id = ? AND workspace_id = ?", id, workspaceID).Delete(&Note{}).Error // <- finding
}

package wallets

import (
	"context"

	"example.com/service/internal/store"
)

func RenameWallet(ctx context.Context, actor, id, name string) error {
	if err := store.UpdateName(ctx, id, name); err != nil {
		return err
	}
	return nil
}

func DeleteWallet(ctx context.Context, actor, id string) error {
	if err := store.EraseWallet(ctx, id); err != nil {
		return err
	}
	return nil
}

func RevokeCard(ctx context.Context, actor, card string) error {
	if err := store.BlockCard(ctx, card); err != nil {
		return err
	}
	return nil
}

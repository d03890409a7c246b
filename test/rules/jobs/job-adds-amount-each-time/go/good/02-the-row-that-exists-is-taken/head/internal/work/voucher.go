package work

import (
	"context"

	"github.com/riverqueue/river"
)

type VoucherArgs struct {
	UserID int64
}

func (VoucherArgs) Kind() string { return "voucher" }

type Voucher struct {
	river.WorkerDefaults[VoucherArgs]
	db     DB
	mailer Mailer
}

func (w *Voucher) Work(ctx context.Context, job *river.Job[VoucherArgs]) error {
	var code string
	err := w.db.QueryRow(ctx, "INSERT INTO vouchers (user_id, code) VALUES ($1, $2) ON CONFLICT (user_id) DO UPDATE SET user_id = excluded.user_id RETURNING code", job.Args.UserID, newCode()).Scan(&code)
	if err != nil {
		return err
	}
	return w.mailer.SendVoucher(ctx, job.Args.UserID, code)
}

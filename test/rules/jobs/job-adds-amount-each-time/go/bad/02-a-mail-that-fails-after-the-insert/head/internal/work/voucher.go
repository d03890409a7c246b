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
	code, err := newCode()
	if err != nil {
		return err
	}
	if _, err := w.db.Exec(ctx, "INSERT INTO vouchers (user_id, code) VALUES ($1, $2)", job.Args.UserID, code); err != nil { // <- finding
		return err
	}
	return w.mailer.SendVoucher(ctx, job.Args.UserID, code)
}

package meters

import "context"

func (i *Importer) Run(ctx context.Context) error {
	after, err := i.state.Load(ctx, "meters")
	if err != nil {
		return err
	}
	for {
		page, err := i.source.Page(ctx, after)
		if err != nil || len(page) == 0 {
			return err
		}
		if after, err = i.write(ctx, page); err != nil {
			return err
		}
	}
}

func (i *Importer) write(ctx context.Context, page []Reading) (int64, error) {
	if err := i.sink.Write(ctx, page); err != nil {
		return 0, err
	}
	last := page[len(page)-1].ID
	return last, i.state.SaveCursor(ctx, "meters", last)
}

package meters

import "context"

func (i *Importer) Run(ctx context.Context) error {
	var after int64
	for {
		page, err := i.source.Page(ctx, after)
		if err != nil || len(page) == 0 {
			return err
		}
		if err := i.sink.Write(ctx, page); err != nil {
			return err
		}
		after = page[len(page)-1].ID
	}
}

package quotes

import "context"

type Source func(ctx context.Context) (int, error)

// Best asks every source and gives the lowest price of those that answer.
func Best(ctx context.Context, sources ...Source) (best, silent int) {
	for _, source := range sources {
		price, err := source(ctx)
		if err != nil {
			silent++
			continue
		}
		if best == 0 || price < best {
			best = price
		}
	}
	return best, silent
}

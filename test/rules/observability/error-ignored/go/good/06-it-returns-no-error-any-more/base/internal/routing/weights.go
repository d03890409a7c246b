package routing

type patches []int

func (p patches) apply(routes []int) error {
	for at, weight := range p {
		routes[at%len(routes)] = weight
	}
	return nil
}

func weigh(p patches, routes []int) ([]int, error) {
	if err := p.apply(routes); err != nil {
		return nil, err
	}
	return routes, nil
}

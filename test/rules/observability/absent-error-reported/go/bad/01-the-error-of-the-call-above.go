package plugins

import (
	"fmt"

	"example.com/shop/rpc"
)

type Loader struct {
	open func(name string) (rpc.Plugin, error)
}

func (l *Loader) Start(name string) (rpc.Plugin, error) {
	plugin, err := l.open(name)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", name, err)
	}
	resp := plugin.Init()
	if resp.HasError() {
		return nil, fmt.Errorf("initialize %s: %w", name, err) // <- finding
	}
	return plugin, nil
}
